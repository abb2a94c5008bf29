using System.Globalization;

namespace Ptarmigan.Studies;

/// <summary>How a threshold of the selection is set: given as a number, proposed at the elbow of its curve, or not asked for.</summary>
public readonly record struct ThresholdRule
{
    private const string ElbowWord = "elbow";
    private const string NoneWord = "none";

    private ThresholdRule(bool isElbow, double? given) => (IsElbow, Given) = (isElbow, given);

    /// <summary>The threshold at the elbow of the curve "repositories kept against threshold".</summary>
    public static ThresholdRule Elbow { get; } = new(true, null);

    /// <summary>No threshold.</summary>
    public static ThresholdRule None { get; }

    /// <summary>Whether the elbow sets it.</summary>
    public bool IsElbow { get; }

    /// <summary>The number given, not negative; null where none is.</summary>
    public double? Given { get; }

    /// <summary>Whether nothing is asked.</summary>
    public bool IsNone => !IsElbow && Given is null;

    /// <summary>A number given.</summary>
    /// <param name="threshold">The threshold, finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public static ThresholdRule At(double threshold)
    {
        if (!(threshold >= 0) || !double.IsFinite(threshold)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is a finite number of 0 or more.");
        return new ThresholdRule(false, threshold);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text"><c>elbow</c>, <c>none</c> or a number of 0 or more.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static ThresholdRule Parse(string text) => text.Trim() switch
    {
        ElbowWord => Elbow,
        NoneWord => None,
        var number when double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) && double.IsFinite(given) => At(given),
        _ => throw new FormatException("elbow, none or a number of 0 or more"),
    };

    /// <inheritdoc/>
    public override string ToString() => IsElbow ? ElbowWord : Given?.ToString(CultureInfo.InvariantCulture) ?? NoneWord;
}
