using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>One entry of a legend.</summary>
/// <param name="Text">What the mark means.</param>
/// <param name="SampleWidth">How wide the sample is.</param>
/// <param name="Draw">Draws the sample; the point is the middle of its left side.</param>
internal sealed record LegendEntry(string Text, double SampleWidth, Action<Canvas, Point> Draw);
