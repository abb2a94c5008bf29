namespace Ptarmigan.Reporting.Tables;

/// <summary>A table of a report, defined once and written as HTML, CSV and LaTeX.</summary>
public sealed record Table
{
    /// <summary>Gathers a table.</summary>
    /// <param name="name">Its short name, for files and links: small letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="caption">What it shows, above it.</param>
    /// <param name="provenance">What it was computed from: sample, seed, taxonomy version, date of the data; below it.</param>
    /// <param name="columns">Its columns, at least one; a first column to the left names the rows.</param>
    /// <param name="rows">Its rows, each with a cell for every column.</param>
    /// <param name="notes">Further notes below it.</param>
    /// <exception cref="ArgumentException">The name is not of that form, there is no column, or a row has another number of cells.</exception>
    public Table(
        string name, string caption, string provenance, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows, params IReadOnlyList<string> notes)
    {
        ShortName.ThrowIfNot(name, nameof(name));
        if (columns.Count == 0) throw new ArgumentException("A table has at least one column.", nameof(columns));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Cells.Count != columns.Count)
                throw new ArgumentException($"Row {row + 1} of table {name} has {rows[row].Cells.Count} cells for {columns.Count} columns.", nameof(rows));
        }

        (Name, Caption, Provenance, Columns, Rows, Notes) = (name, caption, provenance, columns, rows, notes);
    }

    /// <summary>Its short name, unique in a report.</summary>
    public string Name { get; }

    /// <summary>What it shows.</summary>
    public string Caption { get; }

    /// <summary>What it was computed from.</summary>
    public string Provenance { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Further notes below it.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Why cells are undefined, each reason once, in the order of the cells; the notes are marked a, b, c.</summary>
    internal IReadOnlyList<string> Reasons =>
        [.. Rows.SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Undefined).Select(cell => cell.Reason).Distinct()];

    /// <summary>
    /// The table as CSV (RFC 4180, UTF-8 without a mark, lines ended by CR LF): a header, then the rows with every digit of
    /// their numbers. Where cells are undefined they are empty, and a last column <c>Notes</c> says why.
    /// </summary>
    /// <remarks>Words that a spreadsheet would take for a formula begin with an apostrophe; negative numbers stay numbers.</remarks>
    public string ToCsv() => TableCsv.Write(this);

    /// <summary>
    /// Caption, provenance, notes and the kinds of the columns for the CSV file, as JSON of the W3C's Metadata Vocabulary for
    /// Tabular Data (2015). Readers look for it beside <c>NAME.csv</c> as <c>NAME.csv-metadata.json</c>.
    /// </summary>
    public string ToCsvMetadata() => TableCsvMetadata.Write(this);

    /// <summary>The table as a LaTeX <c>table</c> with the rules of the package booktabs, caption, label <c>tab:NAME</c> and notes.</summary>
    public string ToLatex() => TableLatex.Write(this);

    /// <summary>The mark of an undefined cell's note: a to z, then aa and on.</summary>
    internal static string Mark(int place) => place < 26 ? ((char)('a' + place)).ToString() : Mark(place / 26 - 1) + Mark(place % 26);
}
