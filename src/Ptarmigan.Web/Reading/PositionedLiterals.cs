using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Ptarmigan.Web.Reading;

/// <summary>Writes literal text by runs with their places.</summary>
internal sealed class PositionedLiterals(SourcePositions positions) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline obj)
    {
        var run = obj.Content.ToString();
        if (renderer.EnableHtmlForInline && run.Length > 0) renderer.WriteRun(positions, run, obj.Span.Start);
        else renderer.WriteEscape(VisibleText.Of(run));
    }
}
