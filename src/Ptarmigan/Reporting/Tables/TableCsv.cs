using System.Buffers;
using System.Text;

namespace Ptarmigan.Reporting.Tables;

/// <summary>Writes a table as CSV.</summary>
internal static class TableCsv
{
    /// <summary>The heading of the column that says why cells are empty.</summary>
    public const string NotesHeading = "Notes";

    // A semicolon or tab parts cells in some countries' spreadsheets, and what follows could then be a formula.
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\t\r\n");

    public static string Write(Table table)
    {
        var text = new StringBuilder();
        var hasNotes = table.Reasons.Count > 0;
        AppendLine(text, [.. table.Columns.Select(column => Words(column.Heading)), .. hasNotes ? [NotesHeading] : Array.Empty<string>()]);
        foreach (var row in table.Rows)
            AppendLine(text, [.. row.Cells.Select(Field), .. hasNotes ? [Words(NotesOf(table, row))] : Array.Empty<string>()]);
        return text.ToString();
    }

    /// <summary>Words that no spreadsheet runs as a formula.</summary>
    /// <remarks>Source: OWASP, "CSV Injection": a cell is dangerous if it begins with one of these.</remarks>
    public static string Words(string text) => text.Length > 0 && IsFormulaSign(text[0]) ? "'" + text : text;

    private static void AppendLine(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Field(Cell cell) => cell.Kind switch
    {
        CellKind.Number => Numbers.Exact(cell.Value!.Value),
        CellKind.Text => Words(cell.Display),
        _ => "",
    };

    private static string NotesOf(Table table, TableRow row) =>
        string.Join("; ", row.Cells.Select((cell, column) => (cell, table.Columns[column].Heading))
            .Where(pair => pair.cell.Kind == CellKind.Undefined)
            .Select(pair => $"{pair.Heading}: {pair.cell.Reason}"));

    // The last four are the full-width forms, which some spreadsheets take for the plain ones.
    private static bool IsFormulaSign(char letter) =>
        letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(NeedQuotes) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
