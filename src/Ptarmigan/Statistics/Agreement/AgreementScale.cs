namespace Ptarmigan.Statistics.Agreement;

/// <summary>A published scale of words for a coefficient. Every such scale is a convention, so its name goes with its word.</summary>
public sealed class AgreementScale
{
    private readonly (double From, bool Including, string Word)[] _steps;

    private AgreementScale(string name, string source, string lowest, params (double From, bool Including, string Word)[] steps)
    {
        Name = name;
        Source = source;
        Lowest = lowest;
        _steps = steps;
    }

    /// <summary>
    /// Poor below 0, slight to 0.20, fair to 0.40, moderate to 0.60, substantial to 0.80, almost perfect above. The authors
    /// call their divisions arbitrary. They print two decimals; here each word ends at its printed upper limit.
    /// </summary>
    public static AgreementScale LandisKoch { get; } = new(
        "Landis and Koch 1977",
        "Landis, Koch (1977), Biometrics 33(1), 159-174, p. 165",
        "poor",
        (0, true, "slight"),
        (0.20, false, "fair"),
        (0.40, false, "moderate"),
        (0.60, false, "substantial"),
        (0.80, false, "almost perfect"));

    /// <summary>Reliable from 0.800, for tentative conclusions from 0.667, below that not to be relied on. Made for alpha.</summary>
    public static AgreementScale Krippendorff { get; } = new(
        "Krippendorff 2004",
        "Krippendorff (2004), Content Analysis, 2nd edition, p. 241",
        "not reliable",
        (0.667, true, "tentative"),
        (0.800, true, "reliable"));

    /// <summary>The scale's name, to be printed with every word of it.</summary>
    public string Name { get; }

    /// <summary>Where the scale was published.</summary>
    public string Source { get; }

    private string Lowest { get; }

    /// <summary>The scale's word for a coefficient, or null for an undefined one.</summary>
    /// <param name="coefficient">A kappa, an alpha or another coefficient of at most 1; null where undefined.</param>
    public string? WordFor(double? coefficient)
    {
        if (coefficient is not { } value || double.IsNaN(value)) return null;
        var word = Lowest;
        foreach (var (from, including, next) in _steps)
        {
            if (value > from || (including && value == from)) word = next;
        }

        return word;
    }
}
