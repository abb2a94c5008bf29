using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Puts the title above a drawing, and caption and provenance below.</summary>
internal static class FigureFrame
{
    private const double Margin = 24;

    private static readonly Stroke Separator = new(Paint.Grid);

    public static Scene Compose(FigureText text, Scene body)
    {
        var canvas = new Canvas();
        var top = WriteLines(canvas, Margin - 4, text.Title, TextStyle.Title, body.Width) + 14;
        canvas.AddScene(body, Margin, top);

        var below = top + body.Height + 10;
        canvas.Line(Margin, below, Margin + body.Width, below, Separator);
        below = WriteLines(canvas, below + 8, text.Caption, TextStyle.Normal, body.Width);
        below = WriteLines(canvas, below + 4, text.Provenance, TextStyle.Small, body.Width);
        return canvas.Finish(body.Width + 2 * Margin, below + Margin - 6);
    }

    private static double WriteLines(Canvas canvas, double top, string text, TextStyle style, double width) =>
        string.IsNullOrWhiteSpace(text) ? top : canvas.Lines(Margin, top, TextWrap.Lines(text, width, style), style);
}
