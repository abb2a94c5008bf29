using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Reading;

/// <summary>The rows of a table that belong to issues, handed out as the issues come in the order of their keys.</summary>
internal sealed class PeatmossChildren : IDisposable
{
    private readonly IEnumerator<(long Issue, long Id)> _rows;
    private bool _isAtRow;

    /// <summary>Begins before the first issue.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="table">The table, which has <c>issue_id</c> and <c>id</c>.</param>
    public PeatmossChildren(DbConnection connection, string table)
    {
        _rows = connection.Query(
            $"SELECT issue_id, id FROM {table} WHERE issue_id IS NOT NULL ORDER BY issue_id, id", row => (row.GetInt64(0), row.GetInt64(1))).GetEnumerator();
    }

    /// <summary>The keys of the rows of an issue, which comes after all that were asked for before.</summary>
    public IEnumerable<long> Of(long issue)
    {
        if (!_isAtRow) _isAtRow = _rows.MoveNext();
        while (_isAtRow && _rows.Current.Issue <= issue)
        {
            if (_rows.Current.Issue == issue) yield return _rows.Current.Id;
            _isAtRow = _rows.MoveNext();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
