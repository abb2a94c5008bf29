namespace Ptarmigan.Reporting.Scenes;

/// <summary>The upright rectangle that a shape needs.</summary>
internal readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    public static Bounds Around(IReadOnlyList<Point> points) =>
        new(points.Min(point => point.X), points.Min(point => point.Y), points.Max(point => point.X), points.Max(point => point.Y));

    public bool Overlaps(Bounds other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsInside(Bounds outer) =>
        Left >= outer.Left && Top >= outer.Top && Right <= outer.Right && Bottom <= outer.Bottom;
}
