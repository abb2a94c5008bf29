namespace Ptarmigan.Reporting.Html;

/// <summary>The numbers that matter, side by side.</summary>
/// <param name="Items">The numbers.</param>
public sealed record KeyFigures(params IReadOnlyList<KeyFigure> Items) : ReportBlock
{
    internal override void Write(HtmlWriter html)
    {
        if (Items.Count == 0) return;
        html.Start("dl", ("class", "key"));
        foreach (var item in Items)
        {
            html.Start("div");
            html.Element("dt", item.Meaning);
            html.Element("dd", item.Value);
            html.End();
        }

        html.End();
    }
}
