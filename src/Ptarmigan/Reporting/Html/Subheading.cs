namespace Ptarmigan.Reporting.Html;

/// <summary>A heading within a section.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Subheading(string Text) : ReportBlock
{
    internal override void Write(HtmlWriter html) => html.Element("h3", Text);
}
