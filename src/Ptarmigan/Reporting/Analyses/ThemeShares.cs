using Ptarmigan.Statistics.Tables;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Compares how the challenges spread over the themes with how the taxonomy's source found them spread.</summary>
public static class ThemeShares
{
    /// <summary>The shares, in the taxonomy's order; empty where the study has no challenge.</summary>
    /// <param name="counts">What the study found.</param>
    /// <param name="taxonomy">The taxonomy with its published figures.</param>
    /// <param name="confidence">The confidence of the intervals.</param>
    public static IReadOnlyList<ThemeShare> Of(ChallengeCounts counts, Taxonomy taxonomy, double confidence)
    {
        if (counts.Challenges == 0) return [];

        var publishedTotal = taxonomy.Themes.Aggregate((int?)0, (total, theme) => total + theme.Published.Challenges);
        return [.. counts.Themes.Zip(taxonomy.Themes, (count, theme) =>
        {
            var published = publishedTotal > 0 ? theme.Published.Challenges : null;
            return new ThemeShare(
                theme.Code, theme.Name, count.Challenges, (double)count.Challenges / counts.Challenges,
                WilsonInterval.Of(count.Challenges, counts.Challenges, confidence),
                published, (double?)published / publishedTotal,
                published is { } challenges ? WilsonInterval.Of(challenges, publishedTotal!.Value, confidence) : null);
        })];
    }
}
