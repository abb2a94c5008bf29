using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ptarmigan.Exchange;

/// <summary>A table read from a CSV file (RFC 4180, UTF-8, with a header row; gzip if the name ends in <c>.gz</c>).</summary>
/// <remarks>Column names are matched after trimming white space, since published files often carry stray spaces.</remarks>
public sealed class CsvTable
{
    private readonly List<(long Line, string[] Cells)> _rows;

    private CsvTable(string file, IReadOnlyList<string> columns, List<(long, string[])> rows)
    {
        File = file;
        Columns = columns;
        _rows = rows;
    }

    /// <summary>The file the table came from, as errors name it.</summary>
    public string File { get; }

    /// <summary>The names of the columns, trimmed, in the file's order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The number of rows, the header not counted.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="CsvException">The file is absent, empty, not UTF-8, damaged, or two columns share a name.</exception>
    public static CsvTable Read(string file)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(file);
            using Stream content = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return Read(reader, file);
        }
        catch (DecoderFallbackException failure)
        {
            throw new CsvException("The file is not valid UTF-8.", file, "Save it as UTF-8 and try again.", failure);
        }
        catch (CsvHelperException failure)
        {
            throw new CsvException("The file is not valid CSV.", $"{file}, line {failure.Context?.Parser?.RawRow}", "Check the quotes and separators there.", failure);
        }
        catch (InvalidDataException failure)
        {
            throw new CsvException("The file is not valid gzip, or is cut short.", file, "Get the file again.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var what = Directory.Exists(file) ? "A folder stands where a CSV file should be." : $"The file cannot be read: {failure.Message}";
            throw new CsvException(what, file, "Check the path and your rights.", failure);
        }
    }

    /// <summary>Reads a table that comes with the program.</summary>
    internal static CsvTable Read(Stream content, string name)
    {
        using var reader = new StreamReader(content);
        return Read(reader, name);
    }

    /// <summary>The place of a column in every row.</summary>
    /// <param name="column">Its name; white space around it does not matter.</param>
    /// <exception cref="CsvException">There is no such column.</exception>
    public int IndexOf(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at] == column.Trim()) return at;
        }

        throw new CsvException($"There is no column `{column.Trim()}`.", File, $"The columns are: {string.Join(", ", Columns)}.");
    }

    /// <summary>The place of a column that may be missing; -1 where it is.</summary>
    internal int PlaceOf(string column) => Columns.Index().Where(known => known.Item == column).Select(known => known.Index).FirstOrDefault(-1);

    /// <summary>Every cell of a column, trimmed, with the line it stands on.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="CsvException">There is no such column.</exception>
    public IEnumerable<(long Line, string Text)> Texts(string column)
    {
        var at = IndexOf(column);
        return _rows.Select(row => (row.Line, row.Cells[at].Trim()));
    }

    /// <summary>Every row: its line and its cells, trimmed, in the columns' order.</summary>
    public IEnumerable<(long Line, IReadOnlyList<string> Cells)> Rows() =>
        _rows.Select(row => (row.Line, (IReadOnlyList<string>)Array.ConvertAll(row.Cells, cell => cell.Trim())));

    /// <summary>A cell read as a finite number in the invariant culture.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="line">Its line, for the error.</param>
    /// <param name="column">Its column, for the error.</param>
    /// <exception cref="CsvException">The cell is no finite number.</exception>
    public double Number(string text, long line, string column) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new CsvException($"`{text}` is not a finite number.", string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}, column {column}"), "Correct the cell, or leave the row out.");

    private static CsvTable Read(TextReader reader, string file)
    {
        // Every row must have the header's number of cells; CsvHelper would let a shorter one pass.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { DetectColumnCountChanges = false, IgnoreBlankLines = true };
        using var parser = new CsvParser(reader, configuration);
        if (!parser.Read()) throw new CsvException("The file is empty.", file, "A header row is wanted.");

        var columns = Array.ConvertAll(parser.Record!, column => column.Trim().TrimStart('\uFEFF'));
        if (columns.GroupBy(column => column).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new CsvException($"Two columns are called `{twice.Key}`.", file, "Rename one of them.");
        }

        var rows = new List<(long, string[])>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (cells.Length != columns.Length)
            {
                throw new CsvException(
                    string.Create(CultureInfo.InvariantCulture, $"The row has {cells.Length} cells, the header {columns.Length}."),
                    string.Create(CultureInfo.InvariantCulture, $"{file}, line {parser.RawRow}"), "Check the quotes and separators there.");
            }

            rows.Add((parser.RawRow, cells));
        }

        return new CsvTable(file, columns, rows);
    }
}
