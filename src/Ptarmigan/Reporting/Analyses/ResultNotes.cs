using System.Globalization;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Says what could not be computed and why, and what a reader must know of the rest.</summary>
internal static class ResultNotes
{
    /// <summary>Below this size of a group the chi-square approximation of the Kruskal-Wallis test is poor (Kruskal, Wallis 1952, section 6).</summary>
    private const int SmallGroup = 5;

    public static IEnumerable<string> Of(StudyResults results)
    {
        if (results.Corpus.ContradictoryDates is > 0 and var faults)
        {
            yield return Line($"{Counted.Of(faults, "labelled issue has", "labelled issues have")} no resolution time, since the dates contradict each other; see docs/resolution-time.md.");
        }

        if (results.Gone.Sum(gone => gone.LeftOut) is > 0 and var left)
        {
            yield return Line($"Of the labelled issues, {Counted.Of(left, "gone from GitHub is left out, or counts where it was moved to", "gone from GitHub are left out, or count where they were moved to")}; the method says which.");
        }

        if (results.Collection.Count(repository => !repository.IsComplete) is > 0 and var incomplete)
        {
            yield return Line($"The collection of {Counted.Of(incomplete, "repository")} is incomplete; the section Collection says where.");
        }

        if (results.Challenges.IssuesWithoutChallenge is > 0 and var uncoded) yield return Line($"{Counted.Of(uncoded, "PTM-related issue has", "PTM-related issues have")} no challenge code.");
        foreach (var (code, count) in results.Challenges.UnknownCodes)
        {
            yield return Line($"The code {code} is not in the taxonomy; {Counted.Of(count, "challenge with it counts", "challenges with it count")} nowhere.");
        }

        if (results.Challenges.Challenges == 0) yield return "Theme shares: no issue has a challenge code.";
        if (results.Resolution is null) yield return "Resolution time and issue types: no repository has both a closed PTM-related issue and another closed one.";
        else if (results.TypeBalance is null) yield return "Issue types: fewer than two types are known in the balanced sample.";
        if (results.ThemeResolution.Test is null) yield return "Themes: fewer than two themes have a closed issue.";
        else if (SmallThemes(results) is { Length: > 0 } small) yield return $"Themes with fewer than {SmallGroup} closed issues make the Kruskal-Wallis approximation poor: {small}.";
        if (results.Survival is null) yield return "Survival: only one of the two groups has issues.";
    }

    private static string SmallThemes(StudyResults results) =>
        string.Join(", ", results.ThemeResolution.Themes.Where(theme => theme.Days is { N: < SmallGroup }).Select(theme => theme.Code));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
