using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Whether issues of different themes take differently long to close, over all closed PTM-related issues.</summary>
/// <remarks>
/// As in Banyongrakkul et al. (2025), RQ2, an issue counts in every theme it has a challenge in, once. The groups then overlap,
/// which the test does not know; <see cref="PrimaryOnly"/> repeats it with each issue in the theme of its primary challenge alone.
/// </remarks>
/// <param name="Themes">Every theme in the taxonomy's order, with its sub-themes.</param>
/// <param name="Test">The Kruskal-Wallis test over the themes that have a closed issue; null below two.</param>
/// <param name="EpsilonSquared">Its effect size with a bootstrap interval; null where the test is.</param>
/// <param name="Pairs">Dunn's test of every pair of themes, adjusted after Holm; empty where the test is null.</param>
/// <param name="PrimaryOnly">The test with disjoint groups: each issue in the theme of its primary challenge.</param>
public sealed record ThemeResolution(
    IReadOnlyList<GroupResolution> Themes,
    KruskalWallisResult? Test,
    BootstrapEstimate? EpsilonSquared,
    IReadOnlyList<DunnPair> Pairs,
    KruskalWallisResult? PrimaryOnly)
{
    private const int IntervalsOfGroup = 2;

    /// <summary>Compares the themes.</summary>
    /// <param name="issues">The study's issues.</param>
    /// <param name="taxonomy">Its taxonomy.</param>
    /// <param name="protocol">The confidence, the seed.</param>
    public static ThemeResolution Of(IEnumerable<StudiedIssue> issues, Taxonomy taxonomy, Protocol protocol) =>
        Of(issues, taxonomy, Bootstraps.Unwatched(protocol));

    /// <summary>How many bootstrap intervals the comparison draws at most: of mean and median of each group, and of the effect size.</summary>
    internal static int Intervals(Taxonomy taxonomy) => (IntervalsOfGroup * (taxonomy.Themes.Count + taxonomy.SubThemes.Count())) + 1;

    internal static ThemeResolution Of(IEnumerable<StudiedIssue> issues, Taxonomy taxonomy, Bootstraps bootstraps)
    {
        var days = ThemeDays.Of(issues, taxonomy);
        var themes = taxonomy.Themes.Select(theme => Summarise(theme, days, bootstraps)).ToList();
        var groups = Groups(taxonomy, theme => days.Of(theme.Code));
        var primary = Groups(taxonomy, days.OfPrimary);
        if (groups.Count < 2) bootstraps.LeaveOut(1);
        return new ThemeResolution(
            themes,
            groups.Count < 2 ? null : KruskalWallis.Test(groups),
            groups.Count < 2 ? null : KruskalWallis.EpsilonSquared(groups, bootstraps.Options),
            groups.Count < 2 ? [] : Dunn.Compare(groups),
            primary.Count < 2 ? null : KruskalWallis.Test(primary));
    }

    private static GroupResolution Summarise(Theme theme, ThemeDays days, Bootstraps bootstraps)
    {
        var children = theme.SubThemes
            .Select(subTheme => Summarise(subTheme.Code, subTheme.Name, days.Of(subTheme.Code), subTheme.Published, bootstraps, []))
            .ToList();
        return Summarise(theme.Code, theme.Name, days.Of(theme.Code), theme.Published, bootstraps, children);
    }

    private static GroupResolution Summarise(
        string code, string name, double[] days, PublishedFigures published, Bootstraps bootstraps, IReadOnlyList<GroupResolution> children)
    {
        var hasSpread = days.Length >= 2;
        if (!hasSpread) bootstraps.LeaveOut(IntervalsOfGroup);
        return new GroupResolution(
            code, name,
            days.Length == 0 ? null : Description.Of(days),
            hasSpread ? Bootstrap.Of(days, Location.Mean, bootstraps.Options).Interval : null,
            hasSpread ? Bootstrap.Of(days, Location.Median, bootstraps.Options).Interval : null,
            published.AverageResolutionDays,
            children);
    }

    private static List<Sample> Groups(Taxonomy taxonomy, Func<Theme, double[]> daysOf) =>
        [.. taxonomy.Themes.Select(theme => new Sample(theme.Code, daysOf(theme))).Where(sample => sample.Values.Length > 0)];
}
