using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Ptarmigan.Web.Reading;

/// <summary>Writes code within a line with its place.</summary>
internal sealed class PositionedCodeWords(SourcePositions positions) : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(VisibleText.Of(obj.Content));
            return;
        }

        renderer.Write("<code>");
        renderer.WriteRun(positions, obj.Content, obj.Span.Start + obj.DelimiterCount);
        renderer.Write("</code>");
    }
}
