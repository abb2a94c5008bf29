namespace Ptarmigan.Reporting.Axes;

/// <summary>Linear from 0 to 1 and logarithmic above, so that zero days and a thousand days both have their place.</summary>
internal sealed class SymlogScale : Scale
{
    // The length of the linear part, one decade above it being 1.
    private const double LinearPart = 0.6;

    private readonly double _length;

    /// <summary>A scale a little longer than to the largest value, which then does not sit on the frame; at least to 1.</summary>
    public SymlogScale(double largest)
        : base(Math.Max(1, largest) * 1.1, "linear up to 1, logarithmic above")
    {
        _length = LengthTo(High);
        Ticks = [.. Marks(High)];
    }

    public override IReadOnlyList<double> Ticks { get; }

    public override double PlaceOf(double value) => LengthTo(value) / _length;

    public override double ValueAt(double place)
    {
        var length = place * _length;
        return length <= LinearPart ? length / LinearPart : Math.Pow(10, length - LinearPart);
    }

    private static double LengthTo(double value) => value <= 1 ? value * LinearPart : LinearPart + Math.Log10(value);

    private static IEnumerable<double> Marks(double high)
    {
        foreach (var mark in (double[])[0, 1, 2, 5])
        {
            if (mark <= high) yield return mark;
        }

        for (double decade = 10; decade <= high; decade *= 10)
        {
            yield return decade;
            if (3 * decade <= high) yield return 3 * decade;
        }
    }
}
