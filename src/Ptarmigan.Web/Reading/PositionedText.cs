using System.Globalization;
using Markdig.Renderers;

namespace Ptarmigan.Web.Reading;

/// <summary>Writes a run of text with its place in the source, so that a selection on the page leads back to the snapshot.</summary>
internal static class PositionedText
{
    public static void WriteRun(this HtmlRenderer renderer, SourcePositions positions, string run, int unit, string end = "")
    {
        renderer.Write("<span data-at=\"").Write(positions.Of(run, unit).ToString(CultureInfo.InvariantCulture)).Write("\">");
        renderer.WriteEscape(VisibleText.Of(run)).Write(end).Write("</span>");
    }
}
