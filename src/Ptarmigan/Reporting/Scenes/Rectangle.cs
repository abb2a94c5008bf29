namespace Ptarmigan.Reporting.Scenes;

/// <summary>An upright rectangle, with rounded corners if a radius is given.</summary>
internal sealed record Rectangle(double X, double Y, double Width, double Height, Fill Fill, Stroke? Stroke = null, double Radius = 0) : Shape
{
    public override Bounds Bounds => new(X, Y, X + Width, Y + Height);

    public override Shape Moved(double right, double down) => this with { X = X + right, Y = Y + down };
}
