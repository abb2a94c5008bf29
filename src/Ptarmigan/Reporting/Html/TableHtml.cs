using Ptarmigan.Reporting.Tables;

namespace Ptarmigan.Reporting.Html;

/// <summary>Writes a table into a page.</summary>
internal static class TableHtml
{
    public static void Write(HtmlWriter html, Table table, IReadOnlyList<ReportFile> files)
    {
        var reasons = table.Reasons;
        var id = $"table-{table.Name}";
        html.Start("figure", ("class", "table"), ("id", id));
        html.Start("figcaption", ("id", $"{id}-caption"));
        html.Element("strong", $"Table {html.NextTable()}. ");
        html.Text(table.Caption);
        html.End();

        html.Start("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", $"{id}-caption"), ("tabindex", "0"));
        html.Start("table");
        WriteHead(html, table);
        html.Start("tbody");
        foreach (var row in table.Rows) WriteRow(html, table, row, reasons);
        html.End();
        html.End();
        html.End();

        WriteNotes(html, table, reasons);
        html.Files(files);
        html.End();
    }

    private static void WriteHead(HtmlWriter html, Table table)
    {
        html.Start("thead");
        html.Start("tr");
        foreach (var column in table.Columns) html.Element("th", column.Heading, ("scope", "col"), ("class", ClassOf(column)));
        html.End();
        html.End();
    }

    private static void WriteRow(HtmlWriter html, Table table, TableRow row, IReadOnlyList<string> reasons)
    {
        html.Start("tr", ("class", row.IsStrong ? "strong" : row.IsIndented ? "indented" : "plain"));

        for (var place = 0; place < row.Cells.Count; place++)
        {
            var (cell, column) = (row.Cells[place], table.Columns[place]);
            if (place == 0 && column.Alignment == ColumnAlignment.Left) html.Start("th", ("scope", "row"), ("class", ClassOf(column)));
            else html.Start("td", ("class", ClassOf(column)));
            WriteCell(html, table, cell, reasons);
            html.End();
        }

        html.End();
    }

    private static void WriteCell(HtmlWriter html, Table table, Cell cell, IReadOnlyList<string> reasons)
    {
        html.Text(cell.Display);
        if (cell.Kind != CellKind.Undefined) return;

        var mark = Table.Mark(Enumerable.Range(0, reasons.Count).First(place => reasons[place] == cell.Reason));
        html.Start("sup");
        html.Element("a", mark, ("href", $"#table-{table.Name}-note-{mark}"));
        html.End();
    }

    private static void WriteNotes(HtmlWriter html, Table table, IReadOnlyList<string> reasons)
    {
        for (var place = 0; place < reasons.Count; place++)
        {
            html.Start("p", ("class", "note"), ("id", $"table-{table.Name}-note-{Table.Mark(place)}"));
            html.Element("sup", Table.Mark(place));
            html.Text($" {reasons[place]}");
            html.End();
        }

        foreach (var note in table.Notes) html.Note(note);
        html.Note(table.Provenance);
    }

    private static string ClassOf(TableColumn column) => column.Alignment.ToString().ToLowerInvariant();
}
