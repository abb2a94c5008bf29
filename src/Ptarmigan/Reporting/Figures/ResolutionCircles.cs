using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Circles whose area is a mean resolution time, all on one scale.</summary>
internal sealed class ResolutionCircles
{
    /// <summary>The radius of the longest time.</summary>
    public const double LargestRadius = 14;

    private const double UnknownRadius = 6;
    private const double NumberGap = 6;

    // A mean of zero days still shows as a point.
    private const double SmallestRadius = 1;

    private static readonly Stroke Edge = new(Paint.Blue);
    private static readonly Stroke UnknownEdge = new(Paint.Rule, 1.2, 2, 2);

    private readonly double _longest;

    public ResolutionCircles(IEnumerable<double?> means) => _longest = means.OfType<double>().DefaultIfEmpty(0).Max();

    /// <summary>Draws the circle and, to its right, the number; returns where that ends.</summary>
    public double Draw(Canvas canvas, double left, double middle, double? days)
    {
        canvas.Add(Mark(new(left + LargestRadius, middle), days));
        canvas.TextAround(left + 2 * LargestRadius + NumberGap, middle, Numbers.Days(days), TextStyle.Normal);
        return left + Width(days);
    }

    /// <summary>The room the widest circle and number take.</summary>
    public static double Width(IEnumerable<double?> means) => means.Select(Width).DefaultIfEmpty(0).Max();

    /// <summary>Three round times that show the scale, and the ring of the unknown.</summary>
    public IEnumerable<LegendEntry> LegendEntries()
    {
        foreach (var days in RoundTimes())
            yield return new($"{Numbers.Tick(days)} days", 2 * RadiusOf(days), (canvas, at) => canvas.Add(Mark(at.Moved(RadiusOf(days), 0), days)));
        yield return new("unknown", 2 * UnknownRadius, (canvas, at) => canvas.Add(Mark(at.Moved(UnknownRadius, 0), null)));
    }

    private static double Width(double? days) =>
        2 * LargestRadius + NumberGap + TextWidths.Widest(Numbers.Days(days), TextStyle.Normal);

    private Circle Mark(Point centre, double? days) =>
        days is { } known ? new(centre, RadiusOf(known), new Fill(Paint.Sky, 0.8), Edge) : new(centre, UnknownRadius, Paint.None, UnknownEdge);

    private double RadiusOf(double days) =>
        _longest > 0 ? Math.Max(SmallestRadius, LargestRadius * Math.Sqrt(days / _longest)) : SmallestRadius;

    private IEnumerable<double> RoundTimes()
    {
        if (_longest <= 0) return [];
        var largest = new LinearScale(_longest).Ticks.Last(tick => tick <= _longest);
        return [largest / 20, largest / 4, largest];
    }
}
