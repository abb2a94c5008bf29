namespace Ptarmigan.Reporting.Scenes;

/// <summary>A place in a scene: x to the right, y down, in CSS pixels from the upper left corner.</summary>
internal readonly record struct Point(double X, double Y)
{
    public Point Moved(double right, double down) => new(X + right, Y + down);
}
