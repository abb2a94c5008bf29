using Ptarmigan.Reporting.Tables;

namespace Ptarmigan.Reporting.Html;

/// <summary>A table with its number, caption, notes and provenance.</summary>
/// <param name="Table">The table.</param>
/// <param name="Files">The files beside the page that hold it too.</param>
public sealed record TableBlock(Table Table, params IReadOnlyList<ReportFile> Files) : ReportBlock
{
    internal override void Write(HtmlWriter html) => TableHtml.Write(html, Table, Files);
}
