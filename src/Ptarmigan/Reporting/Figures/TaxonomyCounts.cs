using System.Globalization;

namespace Ptarmigan.Reporting.Figures;

/// <summary>The triple in a box of a <see cref="TaxonomyFigure"/>; what is unknown is drawn as an en dash.</summary>
/// <param name="Challenges">How many challenges were found.</param>
/// <param name="Issues">In how many issues.</param>
/// <param name="Codes">How many codes lie below.</param>
public readonly record struct TaxonomyCounts(int? Challenges, int? Issues, int? Codes)
{
    // Without separators of thousands, whose commas would run into those between the numbers.
    internal string Write() => $"({Write(Challenges)}, {Write(Issues)}, {Write(Codes)})";

    private static string Write(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Numbers.Undefined;
}
