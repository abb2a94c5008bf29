using SQLitePCL;

namespace Ptarmigan.Storage;

/// <summary>The row that a prepared query found, if it found one.</summary>
/// <param name="statement">The statement, standing on the row.</param>
/// <param name="exists">Whether there is one.</param>
internal readonly ref struct PreparedRow(sqlite3_stmt statement, bool exists)
{
    /// <summary>Whether there is a row; nothing else may be asked where there is none.</summary>
    public bool Exists => exists;

    /// <summary>The whole number at a column; 0 for null.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The text at a column, or null.</summary>
    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The bytes at a column, good until the row is disposed.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Whether the column is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>Lets go of the row.</summary>
    public void Dispose() => raw.sqlite3_reset(statement);
}
