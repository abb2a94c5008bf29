using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>How one of the two estimates of each of the <see cref="PairedRows"/> looks.</summary>
/// <param name="Width">The width of its mark.</param>
/// <param name="Stroke">The line of its interval.</param>
/// <param name="At">Its mark around a point.</param>
internal sealed record PairedMark(double Width, Stroke Stroke, Func<Point, Shape> At)
{
    /// <summary>The legend's entry.</summary>
    public LegendEntry Entry(string text) => new(text, Width, (canvas, at) => canvas.Add(At(at.Moved(Width / 2, 0))));
}
