using System.Globalization;
using AngleSharp.Dom;

namespace Ptarmigan.Web.Reading;

/// <summary>Lets words of a rendered text stand out, found by the places that its runs carry.</summary>
internal static class MarkedRuns
{
    public static void Mark(IElement body, IReadOnlyList<TextMark> marks)
    {
        foreach (var run in body.QuerySelectorAll("span[data-at]").ToArray())
        {
            var pieces = TextPiece.Of(run.TextContent, int.Parse(run.GetAttribute("data-at")!, CultureInfo.InvariantCulture), marks);
            if (pieces.All(piece => piece.Mark is null)) continue;
            run.TextContent = "";
            foreach (var piece in pieces) run.AppendChild(NodeOf(piece, run.Owner!));
        }
    }

    private static INode NodeOf(TextPiece piece, IDocument document)
    {
        if (piece.Mark is not { } mark) return document.CreateTextNode(piece.Text);
        var element = document.CreateElement("mark");
        element.SetAttribute("title", mark.Why);
        element.TextContent = piece.Text;
        return element;
    }
}
