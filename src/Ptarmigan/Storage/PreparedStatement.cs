using System.Buffers;
using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ptarmigan.Storage;

/// <summary>A statement that is run very often; values are given in the order in which its parameters first appear.</summary>
/// <remarks>
/// Speaks to SQLite itself: a command of ADO.NET looks every parameter up by its name each time, and makes a reader even
/// where no row comes, which was a sixth of an import's writing. It runs in whatever transaction the connection is in.
/// </remarks>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">The connection of a study's store.</param>
    /// <param name="sql">The statement.</param>
    /// <exception cref="SqliteException">The statement is wrong.</exception>
    public PreparedStatement(DbConnection connection, string sql)
    {
        _database = ((SqliteConnection)connection).Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var result = raw.sqlite3_step(_statement);
        // Resetting tells the same error once more.
        raw.sqlite3_reset(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(result);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Runs the statement as a query for one row, which the caller disposes before the statement is run again.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public PreparedRow Find(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_DONE or raw.SQLITE_ROW) return new PreparedRow(_statement, result == raw.SQLITE_ROW);

        raw.sqlite3_reset(_statement);
        throw Refusal(result);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++) Check(Bind(at + 1, values[at]));
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string { Length: > 0 } text => BindText(place, text),
        string empty => raw.sqlite3_bind_text(_statement, place, empty),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        bool truth => raw.sqlite3_bind_int(_statement, place, truth ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        // SQLite takes a copy.
        var result = raw.sqlite3_bind_text(_statement, place, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return result;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw Refusal(result);
    }

    private SqliteException Refusal(int result) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(_database));
}
