namespace Ptarmigan.Reporting.Axes;

/// <summary>Equal steps for equal differences; ends at a round number at or above the largest value.</summary>
internal sealed class LinearScale : Scale
{
    private const int Steps = 5;

    public LinearScale(double largest)
        : base(RoundUp(largest), "") => Ticks = TicksUpTo(High);

    private LinearScale(double high, double step)
        : base(high, "") => Ticks = [.. Enumerable.Range(0, (int)Math.Round(high / step) + 1).Select(index => index * step)];

    /// <summary>The scale of shares: up to the whole, or to a round share at or above the largest.</summary>
    public static LinearScale OfShares(double largest) => largest > 0.5 ? new LinearScale(1, 0.25) : new LinearScale(Math.Max(largest, 0.01));

    public override IReadOnlyList<double> Ticks { get; }

    public override double PlaceOf(double value) => value / High;

    public override double ValueAt(double place) => place * High;

    private static double RoundUp(double largest)
    {
        if (!(largest > 0)) return 1;
        var step = StepFor(largest);

        // A value that is a multiple of the step but for rounding does not need another step.
        return Math.Ceiling(largest / step - 1e-9) * step;
    }

    private static double[] TicksUpTo(double high)
    {
        var step = StepFor(high);
        return [.. Enumerable.Range(0, (int)Math.Floor(high / step + 1e-9) + 1).Select(index => index * step)];
    }

    /// <summary>The step of 1, 2 or 5 times a power of ten that makes about five of the whole.</summary>
    private static double StepFor(double whole)
    {
        var rough = whole / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { <= 1 + 1e-9 => 1, <= 2 + 1e-9 => 2, <= 5 + 1e-9 => 5, _ => 10 });
    }
}
