namespace Ptarmigan.Reporting.Scenes;

/// <summary>Where a drawing is put together.</summary>
internal sealed class Canvas
{
    private readonly List<Shape> _shapes = [];

    public void Add(Shape shape) => _shapes.Add(shape);

    public void AddScene(Scene scene, double right, double down) => _shapes.AddRange(scene.Shapes.Select(shape => shape.Moved(right, down)));

    public void Line(double fromX, double fromY, double toX, double toY, Stroke stroke) =>
        Add(Outline.Line(new(fromX, fromY), new(toX, toY), stroke));

    public void Text(double x, double baseline, string text, TextStyle style, Anchor anchor = Anchor.Start)
    {
        if (text.Length > 0) Add(new TextLine(new(x, baseline), text, style, anchor));
    }

    /// <summary>Writes lines below one another and returns where the last one ends.</summary>
    public double Lines(double x, double top, IReadOnlyList<string> lines, TextStyle style, Anchor anchor = Anchor.Start)
    {
        for (var i = 0; i < lines.Count; i++) Text(x, top + style.Size + i * style.LineHeight, lines[i], style, anchor);
        return top + HeightOf(lines, style);
    }

    /// <summary>Writes lines so that they stand in the middle of <paramref name="middle"/>.</summary>
    public void LinesAround(double x, double middle, IReadOnlyList<string> lines, TextStyle style, Anchor anchor = Anchor.Start) =>
        Lines(x, middle - HeightOf(lines, style) / 2, lines, style, anchor);

    /// <summary>Writes one line in the middle of <paramref name="middle"/>.</summary>
    public void TextAround(double x, double middle, string text, TextStyle style, Anchor anchor = Anchor.Start) =>
        LinesAround(x, middle, [text], style, anchor);

    public static double HeightOf(IReadOnlyList<string> lines, TextStyle style) => lines.Count * style.LineHeight;

    public Scene Finish(double width, double height) => new(width, Math.Ceiling(height), [.. _shapes]);
}
