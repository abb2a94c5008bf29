using System.Text;

namespace Ptarmigan.Reporting.Tables;

/// <summary>Writes a table as LaTeX for the packages array, booktabs and graphicx.</summary>
/// <remarks>
/// Headings stand in as many lines as they have words, long texts are broken, and what is still wider than the line is scaled down to it:
/// a page of a paper is about 60 characters wide.
/// </remarks>
internal static class TableLatex
{
    /// <summary>Texts longer than this many characters are broken into lines.</summary>
    private const int LongText = 24;

    private const string Indent = @"\hangindent=2em\quad ";

    public static string Write(Table table)
    {
        var reasons = table.Reasons;
        var text = new StringBuilder()
            .Append("% Needs \\usepackage{array,booktabs,graphicx} and an engine that reads UTF-8.\n")
            .Append("\\begin{table}[htbp]\n\\centering\n")
            .Append($"\\caption{{{LatexText.Escape(table.Caption)}}}\n\\label{{tab:{table.Name}}}\n")
            .Append("\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n")
            .Append($"\\begin{{tabular}}{{{string.Concat(table.Columns.Select((_, column) => Specification(table, column)))}}}\n\\toprule\n");

        AppendRow(text, table.Columns.Select(Heading));
        text.Append("\\midrule\n");
        foreach (var row in table.Rows) AppendRow(text, row.Cells.Select((cell, column) => (row.IsIndented && column == 0 ? Indent : "") + Format(cell, row.IsStrong, reasons)));
        text.Append("\\bottomrule\n\\end{tabular}}\n");
        AppendNotes(text, table, reasons);
        return text.Append("\\end{table}\n").ToString();
    }

    private static string Specification(Table table, int column) =>
        table.Columns[column].Alignment == ColumnAlignment.Left && table.Rows.Any(row => row.Cells[column].Display is { Length: > LongText } text && text.Contains(' ', StringComparison.Ordinal))
            ? @">{\raggedright\arraybackslash}p{0.5\linewidth}"
            : Letter(table.Columns[column]).ToString();

    private static string Heading(TableColumn column) =>
        column.Heading.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words
            ? $@"\shortstack[{Letter(column)}]{{{string.Join(@"\\", words.Select(LatexText.Escape))}}}"
            : LatexText.Escape(column.Heading);

    private static char Letter(TableColumn column) => column.Alignment switch
    {
        ColumnAlignment.Left => 'l',
        ColumnAlignment.Right => 'r',
        _ => 'c',
    };

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(" & ", cells).Append(" \\\\\n");

    private static string Format(Cell cell, bool isStrong, IReadOnlyList<string> reasons)
    {
        var shown = LatexText.Escape(cell.Display);
        if (cell.Kind == CellKind.Undefined) shown += $"\\textsuperscript{{{Table.Mark(PlaceOf(cell.Reason, reasons))}}}";

        // A line that begins with a bracket would be read as an option of the line break before it.
        if (shown.StartsWith('[')) shown = "{}" + shown;
        return isStrong && shown.Length > 0 ? $"\\textbf{{{shown}}}" : shown;
    }

    private static void AppendNotes(StringBuilder text, Table table, IReadOnlyList<string> reasons)
    {
        var notes = reasons.Select((reason, place) => $"\\textsuperscript{{{Table.Mark(place)}}} {LatexText.Escape(reason)}")
            .Concat(table.Notes.Append(table.Provenance).Where(note => !string.IsNullOrWhiteSpace(note)).Select(LatexText.Escape))
            .ToArray();
        if (notes.Length == 0) return;
        text.Append("\n\\smallskip\n\\begin{minipage}{\\linewidth}\\footnotesize\n").AppendJoin("\\par\n", notes).Append("\n\\end{minipage}\n");
    }

    private static int PlaceOf(string reason, IReadOnlyList<string> reasons) => Enumerable.Range(0, reasons.Count).First(place => reasons[place] == reason);
}
