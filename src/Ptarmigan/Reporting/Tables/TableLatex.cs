using System.Text;

namespace Ptarmigan.Reporting.Tables;

/// <summary>Writes a table as LaTeX for the package booktabs.</summary>
internal static class TableLatex
{
    public static string Write(Table table)
    {
        var reasons = table.Reasons;
        var text = new StringBuilder()
            .Append("% Needs \\usepackage{booktabs} and an engine that reads UTF-8.\n")
            .Append("\\begin{table}[htbp]\n\\centering\n")
            .Append($"\\caption{{{LatexText.Escape(table.Caption)}}}\n\\label{{tab:{table.Name}}}\n")
            .Append($"\\begin{{tabular}}{{{string.Concat(table.Columns.Select(Letter))}}}\n\\toprule\n");

        AppendRow(text, table.Columns.Select(column => LatexText.Escape(column.Heading)));
        text.Append("\\midrule\n");
        foreach (var row in table.Rows) AppendRow(text, row.Cells.Select((cell, column) => (row.IsIndented && column == 0 ? "\\quad " : "") + Format(cell, row.IsStrong, reasons)));
        text.Append("\\bottomrule\n\\end{tabular}\n");
        AppendNotes(text, table, reasons);
        return text.Append("\\end{table}\n").ToString();
    }

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
