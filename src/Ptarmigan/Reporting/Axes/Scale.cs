namespace Ptarmigan.Reporting.Axes;

/// <summary>Turns values into places along an axis: 0 at its lower end, 1 at its upper end, never falling in between.</summary>
internal abstract class Scale
{
    // Where the largest value is this many times a typical one, a linear axis shows a heap and a dot.
    private const double SkewForSymlog = 20;

    protected Scale(double high, string note)
    {
        High = high;
        Note = note;
    }

    /// <summary>The value at the upper end; the lower end is zero.</summary>
    public double High { get; }

    /// <summary>What the axis says of itself; empty where it is linear.</summary>
    public string Note { get; }

    /// <summary>The values to mark, ascending, within the axis.</summary>
    public abstract IReadOnlyList<double> Ticks { get; }

    /// <summary>The place of a value; values beyond the axis have places beyond 0 and 1.</summary>
    public abstract double PlaceOf(double value);

    /// <summary>The value at a place.</summary>
    public abstract double ValueAt(double place);

    /// <summary>The scale for values that are not negative: linear, or symlog where they spread over orders of magnitude.</summary>
    public static Scale For(IEnumerable<double> values)
    {
        var positive = values.Where(value => value > 0).Order().ToArray();
        if (positive.Length == 0) return new LinearScale(1);

        var typical = positive[positive.Length / 2];
        return positive[^1] > 10 && positive[^1] > SkewForSymlog * typical ? new SymlogScale(positive[^1]) : new LinearScale(positive[^1]);
    }
}
