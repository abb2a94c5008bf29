namespace Ptarmigan.Selection.Thresholds;

/// <summary>The round numbers that thresholds are chosen from.</summary>
/// <remarks>
/// Whole numbers up to 10, then twenty to the decade in nearly equal ratios, so that they are spread evenly on a logarithmic
/// axis and no threshold is the accident of one repository's 1,237 stars. Source: ISO 3:1973, series R 20, rounded values R'20.
/// </remarks>
internal static class PreferredNumbers
{
    private static readonly double[] Decade = [10, 11, 12.5, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 71, 80, 90];

    /// <summary>The numbers from 0 to the last that is not above a value.</summary>
    public static IEnumerable<double> UpTo(double largest) => All().TakeWhile(number => number <= largest);

    private static IEnumerable<double> All()
    {
        for (var number = 0; number < 10; number++) yield return number;
        for (double scale = 1; ; scale *= 10)
        {
            foreach (var number in Decade) yield return Math.Floor(number * scale);
        }
    }
}
