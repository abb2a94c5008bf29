using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>The prepared statements of one import and the transaction they run in.</summary>
/// <param name="connection">The store's connection.</param>
internal sealed class StoreSession(DbConnection connection) : IDisposable
{
    private readonly List<PreparedStatement> _statements = [];
    private DbTransaction? _transaction;

    /// <summary>The store's connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>Whether a transaction is open.</summary>
    public bool IsOpen => _transaction is not null;

    /// <summary>Prepares a statement; its values are given in the order in which its parameters first appear.</summary>
    public PreparedStatement Prepare(string sql)
    {
        var statement = new PreparedStatement(connection, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>The number that the next row of a table gets.</summary>
    public long NextId(string table) => (connection.Scalar<long?>($"SELECT MAX(id) FROM {table}") ?? 0) + 1;

    /// <summary>Begins a transaction.</summary>
    public void Begin() => _transaction = connection.BeginTransaction();

    /// <summary>Commits the transaction.</summary>
    public void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _transaction?.Dispose();
    }
}
