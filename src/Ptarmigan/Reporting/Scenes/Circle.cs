namespace Ptarmigan.Reporting.Scenes;

/// <summary>A circle.</summary>
internal sealed record Circle(Point Centre, double Radius, Fill Fill, Stroke? Stroke = null) : Shape
{
    public override Bounds Bounds => new(Centre.X - Radius, Centre.Y - Radius, Centre.X + Radius, Centre.Y + Radius);

    public override Shape Moved(double right, double down) => this with { Centre = Centre.Moved(right, down) };
}
