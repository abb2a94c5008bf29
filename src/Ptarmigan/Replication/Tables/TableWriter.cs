using System.Data.Common;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;

namespace Ptarmigan.Replication.Tables;

/// <summary>Writes tables of the store as a package's files. What is unknown is an empty cell; an empty text where there could be none is a lone apostrophe.</summary>
internal sealed class TableWriter(DbConnection connection, CellView view)
{
    /// <summary>Writes a table.</summary>
    /// <returns>How many rows it has.</returns>
    public int Write(PackagedTable table, Stream stream, CancellationToken cancellation)
    {
        var required = RequiredColumns(connection, table);
        var rows = 0;
        CsvFile.Write(stream, [.. table.Columns.Select(column => column.Name)], connection.Query(
            $"SELECT {string.Join(", ", table.Columns.Select(column => column.Name))} FROM {table.Name} WHERE {table.Where} ORDER BY {table.Order}",
            row =>
            {
                cancellation.ThrowIfCancellationRequested();
                rows++;
                var cells = (object?[])view.Cells(table, row);
                // The apostrophe that tells an empty text from none is taken away in reading, as before any text.
                for (var at = 0; at < cells.Length; at++) if (cells[at] is "" && !required[at]) cells[at] = EmptyText.Instance;
                return (IReadOnlyList<object?>)cells;
            }));
        return rows;
    }

    /// <summary>Which columns the store wants a value in.</summary>
    public static bool[] RequiredColumns(DbConnection connection, PackagedTable table)
    {
        var required = connection.Query($"SELECT name, \"notnull\" FROM pragma_table_info('{table.Name}')", row => (row.GetString(0), row.GetInt64(1) != 0)).ToDictionary();
        return [.. table.Columns.Select(column => required[column.Name])];
    }

    /// <summary>An empty text as a cell that is not empty.</summary>
    private sealed class EmptyText : IFormattable
    {
        public static EmptyText Instance { get; } = new();

        public string ToString(string? format, IFormatProvider? formatProvider) => "'";
    }
}
