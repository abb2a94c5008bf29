namespace Ptarmigan.Statistics;

/// <summary>A confidence interval: both ends, in the unit of the estimate, and the confidence they hold with.</summary>
/// <param name="Low">The lower end; may be negative infinity where the data set no bound.</param>
/// <param name="High">The upper end; may be positive infinity where the data set no bound.</param>
/// <param name="Confidence">The confidence level in (0, 1), such as 0.95.</param>
public readonly record struct Interval(double Low, double High, double Confidence)
{
    /// <summary>The interval without what lies beyond a range. Of a quantity that cannot leave the range it covers as often as the whole interval.</summary>
    /// <param name="least">The least the quantity can be.</param>
    /// <param name="most">The most it can be.</param>
    /// <exception cref="ArgumentException"><paramref name="least"/> is above <paramref name="most"/>.</exception>
    public Interval Within(double least, double most) => this with { Low = Math.Clamp(Low, least, most), High = Math.Clamp(High, least, most) };
}
