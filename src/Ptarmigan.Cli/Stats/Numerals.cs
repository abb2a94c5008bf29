using System.Globalization;
using Ptarmigan.Statistics;

namespace Ptarmigan.Cli.Stats;

/// <summary>Numbers as people read them, in the invariant culture; a dash stands for an undefined one.</summary>
internal static class Numerals
{
    private const string Undefined = "-";

    /// <summary>A whole number.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A measured number with about four digits that matter.</summary>
    public static string Measure(double? number) => number switch
    {
        null or double.NaN => Undefined,
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        0 => "0",
        { } value => value.ToString(Math.Abs(value) switch { < 0.01 => "G3", < 10 => "0.###", < 100 => "0.##", < 1e15 => "0.#", _ => "G6" }, CultureInfo.InvariantCulture),
    };

    /// <summary>A coefficient of about -1 to 1, with three decimals.</summary>
    public static string Coefficient(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>A share in [0, 1] as a percentage.</summary>
    public static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} %") : Undefined;

    /// <summary>A p-value with its letter, as papers print it.</summary>
    public static string Probability(double? pValue) => pValue switch
    {
        null => "p undefined",
        < 0.001 => "p < 0.001",
        { } value => string.Create(CultureInfo.InvariantCulture, $"p = {value:0.000}"),
    };

    /// <summary>Both ends of an interval.</summary>
    /// <param name="interval">The interval; null where undefined.</param>
    /// <param name="write">How its ends are written.</param>
    public static string Ends(Interval? interval, Func<double?, string> write) =>
        interval is { } ends ? $"{write(ends.Low)} to {write(ends.High)}" : Undefined;

    /// <summary>The heading of intervals of a confidence.</summary>
    public static string IntervalHeading(double confidence) => string.Create(CultureInfo.InvariantCulture, $"{100 * confidence:0.###} % interval");
}
