using System.Data.Common;
using System.Globalization;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;

namespace Ptarmigan.Replication.Tables;

/// <summary>Reads a package's tables into the store of a new study.</summary>
internal sealed class TableReader(DbConnection connection)
{
    private const string Again = "Get the package again; `ptarmigan package verify` says whether it is as it was made.";

    /// <summary>Reads a table; a file that is not there is an empty one.</summary>
    /// <exception cref="ReplicationException">The file is not as a package's is.</exception>
    public void Read(PackagedTable table, string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, table.File);
        if (!File.Exists(file)) throw new ReplicationException("The package lacks a table.", table.File, Again);
        var required = TableWriter.RequiredColumns(connection, table);
        using var insert = connection.Command(
            $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) VALUES ({string.Join(", ", table.Columns.Select((_, at) => "@p" + at))})",
            [.. table.Columns.Select((_, at) => ("p" + at, (object?)null))]);
        var isHeader = true;
        foreach (var (line, cells) in CsvRows.Read(file))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isHeader) CheckHeader(table, cells);
            else Insert(table, insert, cells, required, line);
            isHeader = false;
        }
    }

    private static void CheckHeader(PackagedTable table, string[] cells)
    {
        if (cells.SequenceEqual(table.Columns.Select(column => column.Name))) return;
        throw new ReplicationException("The table has other columns than this version of Ptarmigan knows.", table.File, "Use the version that wrote the package; its README says which.");
    }

    private static void Insert(PackagedTable table, DbCommand insert, string[] cells, bool[] required, int line)
    {
        if (cells.Length != table.Columns.Count) throw Wrong(table, line, $"The row has {cells.Length} cells, not {table.Columns.Count}.");
        for (var at = 0; at < cells.Length; at++) insert.Parameters[at].Value = Value(table, at, cells[at], required[at] || IsWithheld(table, table.Columns[at], cells), line) ?? DBNull.Value;
        try
        {
            insert.ExecuteNonQuery();
        }
        catch (DbException failure)
        {
            throw new ReplicationException($"The row contradicts another: {failure.Message}", Place(table, line), Again, failure);
        }
    }

    /// <summary>Words that are not shared are empty where the place is known.</summary>
    private static bool IsWithheld(PackagedTable table, PackagedColumn column, string[] cells) =>
        column.Kind == ColumnKind.Quote && cells[table.Columns.Index().First(pair => pair.Item.Name == "part").Index].Length > 0;

    private static object? Value(PackagedTable table, int at, string cell, bool isRequired, int line)
    {
        var kind = table.Columns[at].Kind;
        if (cell.Length == 0) return !isRequired ? null : kind is ColumnKind.Whole or ColumnKind.Number or ColumnKind.Hash ? throw Wrong(table, line, $"`{table.Columns[at].Name}` is missing.") : "";
        return kind switch
        {
            ColumnKind.Whole => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Not("whole number"),
            ColumnKind.Number => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Not("number"),
            ColumnKind.Hash => TryHash(cell) ?? throw Not("hexadecimal number"),
            ColumnKind.Time => StoredTime.TryNormalise(cell, out _) ? cell : throw Not("time"),
            _ => CsvCell.Read(cell),
        };

        ReplicationException Not(string what) => Wrong(table, line, $"`{(cell.Length > 40 ? cell[..40] + "…" : cell)}` in the column `{table.Columns[at].Name}` is no {what}.");
    }

    private static byte[]? TryHash(string cell)
    {
        try
        {
            return Convert.FromHexString(cell);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static ReplicationException Wrong(PackagedTable table, int line, string what) => new(what, Place(table, line), Again);

    private static string Place(PackagedTable table, int line) => string.Create(CultureInfo.InvariantCulture, $"{table.File}, line {line}");
}
