namespace Ptarmigan.Classification.Learning;

/// <summary>A measure over repeats.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Deviation">Standard deviation, n - 1 in the denominator; not a number for one repeat.</param>
public readonly record struct Spread(double Mean, double Low, double High, double Deviation)
{
    internal static Spread Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var deviation = values.Count < 2 ? double.NaN : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        return new Spread(mean, values.Min(), values.Max(), deviation);
    }
}
