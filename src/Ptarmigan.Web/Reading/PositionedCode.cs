using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Ptarmigan.Web.Reading;

/// <summary>Writes code blocks line by line, each line with its place.</summary>
internal sealed class PositionedCode(SourcePositions positions) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.Write("<pre><code>");
        for (var line = 0; line < obj.Lines.Count; line++)
        {
            var text = obj.Lines.Lines[line];
            renderer.WriteRun(positions, text.Slice.ToString(), text.Position, end: "\n");
        }

        renderer.Write("</code></pre>");
    }
}
