namespace Ptarmigan.Reporting.Html;

/// <summary>A paragraph.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Paragraph(string Text) : ReportBlock
{
    internal override void Write(HtmlWriter html) => html.Element("p", Text);
}
