namespace Ptarmigan.Reporting.Scenes;

/// <summary>Straight lines through points in order, closed to an area or left open.</summary>
internal sealed record Outline(IReadOnlyList<Point> Points, bool IsClosed, Fill Fill, Stroke? Stroke) : Shape
{
    public static Outline Line(Point from, Point to, Stroke stroke) => Open([from, to], stroke);

    public static Outline Open(IReadOnlyList<Point> points, Stroke stroke) => new(points, false, Paint.None, stroke);

    public static Outline Area(IReadOnlyList<Point> points, Fill fill, Stroke? stroke = null) => new(points, true, fill, stroke);

    public override Bounds Bounds => Bounds.Around(Points);

    public override Shape Moved(double right, double down) => this with { Points = [.. Points.Select(point => point.Moved(right, down))] };
}
