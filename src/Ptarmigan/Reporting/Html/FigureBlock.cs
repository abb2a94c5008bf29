using Ptarmigan.Reporting.Figures;

namespace Ptarmigan.Reporting.Html;

/// <summary>A figure with its number, title, caption and provenance.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Files">The files beside the page that hold it too.</param>
public sealed record FigureBlock(Figure Figure, params IReadOnlyList<ReportFile> Files) : ReportBlock
{
    internal override void Write(HtmlWriter html)
    {
        var text = Figure.Text;
        html.Start("figure", ("id", $"figure-{text.Name}"));
        html.Start("figcaption");
        html.Element("strong", $"Figure {html.NextFigure()}. {text.Title}");
        html.End();

        html.Start("div", ("class", "scroll"), ("role", "group"), ("aria-label", text.Title), ("tabindex", "0"));
        html.Raw(Figure.ToInlineSvg());
        html.End();

        html.Note(text.Caption);
        html.Note(text.Provenance);
        html.Files(Files);
        html.End();
    }
}
