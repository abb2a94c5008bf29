using System.Globalization;

namespace Ptarmigan.Reporting;

/// <summary>How a report writes numbers, the same in figures, tables and text; always in the invariant culture.</summary>
/// <remarks>What is undefined, not a number or infinite is written as <see cref="Undefined"/>.</remarks>
public static class Numbers
{
    /// <summary>What stands where there is no value: an en dash.</summary>
    public const string Undefined = "–";

    // The minus sign of typography; a hyphen could be taken for a dash.
    private const string Minus = "−";

    /// <summary>A p-value with three decimals, and <c>&lt; 0.001</c> below the smallest these can show.</summary>
    /// <param name="probability">The p-value, in [0, 1].</param>
    public static string PValue(double? probability) => probability is < 0.001 and >= 0 ? "< 0.001" : Rounded(probability, 3);

    /// <summary>A duration in days, with one decimal: <c>12.3</c>.</summary>
    /// <param name="days">The duration in days.</param>
    public static string Days(double? days) => Rounded(days, 1);

    /// <summary>A share as a percentage with one decimal: <c>21.3%</c>.</summary>
    /// <param name="share">The share, 1 being the whole.</param>
    public static string Share(double? share) => Rounded(share * 100, 1) is var text && text == Undefined ? text : text + "%";

    /// <summary>A count, in groups of three digits: <c>8,373</c>.</summary>
    /// <param name="count">The count.</param>
    public static string Count(long? count) => count is { } known ? Signed(known.ToString("N0", CultureInfo.InvariantCulture)) : Undefined;

    /// <summary>A number with a fixed number of decimals, in groups of three digits: <c>1,234.50</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">How many decimals, 0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not in 0 to 15.</exception>
    public static string Rounded(double? number, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        if (number is not { } known || !double.IsFinite(known)) return Undefined;

        // Adding zero turns a negative zero, which would print its sign, into a plain one.
        var rounded = Math.Round(known, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return Signed(rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    /// <summary>A confidence level as a percentage with as many decimals as it has: <c>95%</c>.</summary>
    internal static string Confidence(double level) => Tick(level * 100) + "%";

    /// <summary>A round number with as many decimals as it has, four at most: <c>2,000</c>, <c>0.25</c>.</summary>
    internal static string Tick(double number) => Signed(number.ToString("#,0.####", CultureInfo.InvariantCulture));

    /// <summary>A number with every digit it has, as a program reads it back: <c>-1234.5</c>.</summary>
    internal static string Exact(double number) => (number + 0.0).ToString("R", CultureInfo.InvariantCulture);

    private static string Signed(string text) => text.Replace("-", Minus, StringComparison.Ordinal);
}
