using System.Data.Common;

namespace Ptarmigan.Storage;

/// <summary>A study's store: one open connection, its dialect, and nothing of what the slices keep in it.</summary>
/// <remarks>
/// Slices write portable SQL with <c>@name</c> parameters against <see cref="Connection"/>. Not thread safe: whoever
/// works beside another opens the store again (<see cref="OpenAgain"/>). Of several writers each waits for its turn.
/// </remarks>
public abstract class StudyDatabase : IDisposable
{
    /// <summary>The open connection; foreign keys are enforced.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>The version of the schema: the number of the newest migration that was applied.</summary>
    public abstract int SchemaVersion { get; }

    /// <summary>The version of the schema that this program makes and wants.</summary>
    public static int NewestSchemaVersion => Migrations.All[^1].Number;

    /// <summary>
    /// Opens the store once more, for an operation of its own beside this one; each of its commits is on the disk when it returns.
    /// The caller disposes it.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public abstract StudyDatabase OpenAgain();

    /// <summary>Opens the store once more, to read what is committed while <see cref="Connection"/> writes; the caller disposes it.</summary>
    internal abstract DbConnection OpenReader();

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }
}
