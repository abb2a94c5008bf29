namespace Ptarmigan.Reporting.Scenes;

/// <summary>A place that leads elsewhere; only a drawing on a page of HTML has them, a picture leaves them out.</summary>
internal sealed record LinkedArea(double X, double Y, double Width, double Height, string Address, string Label) : Shape
{
    public override Bounds Bounds => new(X, Y, X + Width, Y + Height);

    public override Shape Moved(double right, double down) => this with { X = X + right, Y = Y + down };
}
