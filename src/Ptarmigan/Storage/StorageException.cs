using System.Data.Common;

namespace Ptarmigan.Storage;

/// <summary>The store cannot be opened, read or written.</summary>
public sealed class StorageException : PtarmiganException
{
    /// <inheritdoc/>
    public StorageException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }

    /// <summary>Puts what the database engine said into a sentence with the file and a next step.</summary>
    internal static StorageException Because(DbException failure, string file)
    {
        const int busy = 5, readOnly = 8, corrupt = 11, full = 13, cannotOpen = 14, notADatabase = 26;
        var code = failure is Microsoft.Data.Sqlite.SqliteException sqlite ? sqlite.SqliteErrorCode : 0;
        var (message, next) = code switch
        {
            busy => ("Another program is writing to the study.", "Wait for it to end, or stop it, and run the command again."),
            readOnly => ("The study's database is read-only.", "Give yourself the right to write the file and its folder."),
            corrupt or notADatabase => ("The study's database is damaged or is not a database.", "Restore it from a copy; `sqlite3 FILE .recover` can save much of a damaged one."),
            full => ("The disk is full.", "Free some space and run the command again; nothing that was committed is lost."),
            cannotOpen => ("The study's database cannot be opened.", "Check that the folder exists and that you may write to it."),
            _ => ($"The database refused: {failure.Message}", null),
        };
        return new StorageException(message, file, next, failure);
    }
}
