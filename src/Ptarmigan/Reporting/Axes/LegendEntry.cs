using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>One entry of a legend.</summary>
/// <param name="Text">What the mark means.</param>
/// <param name="SampleWidth">How wide the sample is.</param>
/// <param name="Draw">Draws the sample; the point is the middle of its left side.</param>
internal sealed record LegendEntry(string Text, double SampleWidth, Action<Canvas, Point> Draw)
{
    /// <summary>An entry of words only.</summary>
    public static LegendEntry Words(string text) => new(text, 0, (_, _) => { });

    /// <summary>Where the text begins, from the left side of the sample.</summary>
    public double TextLeft => SampleWidth > 0 ? SampleWidth + 6 : 0;
}
