namespace Ptarmigan.Reporting.Axes;

/// <summary>Equal steps for equal differences; ends a little above the largest value at a fifth of a step.</summary>
internal sealed class LinearScale : Scale
{
    private const int Steps = 6;

    // A value that is a multiple of the step but for rounding does not need another step.
    private const double Rounding = 1e-9;

    public LinearScale(double largest)
        : this(largest, StepFor(largest))
    {
    }

    private LinearScale(double largest, double step)
        : base(Math.Max(1, Math.Ceiling(largest / step * 5 - Rounding)) * step / 5, "") =>
        Ticks = [.. Enumerable.Range(0, (int)Math.Floor(High / step + Rounding) + 1).Select(index => index * step)];

    /// <summary>The scale of shares: up to the whole, or to a round share at or above the largest.</summary>
    public static LinearScale OfShares(double largest) => largest > 0.5 ? new LinearScale(1, 0.25) : new LinearScale(Math.Max(largest, 0.01));

    public override IReadOnlyList<double> Ticks { get; }

    public override double PlaceOf(double value) => value / High;

    public override double ValueAt(double place) => place * High;

    /// <summary>The step of 1, 2 or 5 times a power of ten that makes about a sixth of the whole.</summary>
    private static double StepFor(double whole)
    {
        if (!(whole > 0)) return 1;
        var rough = whole / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { <= 1 + Rounding => 1, <= 2 + Rounding => 2, <= 5 + Rounding => 5, _ => 10 });
    }
}
