namespace Ptarmigan.Reporting.Html;

/// <summary>A list of points.</summary>
/// <param name="Items">Plain text, one a point.</param>
public sealed record BulletList(params IReadOnlyList<string> Items) : ReportBlock
{
    internal override void Write(HtmlWriter html)
    {
        if (Items.Count == 0) return;
        html.Start("ul");
        foreach (var item in Items) html.Element("li", item);
        html.End();
    }
}
