using System.Data.Common;

namespace Ptarmigan.Collection.Writing;

/// <summary>A statement that is run many times; values are given in the order in which its parameters were named.</summary>
internal sealed class PreparedStatement(DbCommand command) : IDisposable
{
    /// <summary>The transaction it runs in.</summary>
    public DbTransaction? Transaction
    {
        set => command.Transaction = value;
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs the statement as a query; the caller disposes the reader before running it again.</summary>
    public DbDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = values[at] ?? DBNull.Value;
    }
}
