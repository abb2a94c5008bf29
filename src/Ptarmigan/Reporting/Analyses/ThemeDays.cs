using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The resolution times of the closed PTM-related issues, by theme and sub-theme.</summary>
/// <remarks>
/// As in Banyongrakkul et al. (2025), RQ2, an issue counts in every theme and sub-theme it has a challenge in, once in each. A theme
/// may itself be given as a code; it then counts for the theme alone.
/// </remarks>
public sealed class ThemeDays
{
    private readonly List<StudiedIssue> _closed;
    private readonly Taxonomy _taxonomy;
    private readonly Dictionary<string, double[]> _days = [];

    private ThemeDays(List<StudiedIssue> closed, Taxonomy taxonomy)
    {
        (_closed, _taxonomy) = (closed, taxonomy);
        foreach (var theme in taxonomy.Themes)
        {
            foreach (var subTheme in theme.SubThemes) _days[subTheme.Code] = DaysIn([subTheme.Code]);
            _days[theme.Code] = DaysIn([theme.Code, .. theme.SubThemes.Select(subTheme => subTheme.Code)]);
        }
    }

    /// <summary>Groups the closed PTM-related issues among others.</summary>
    /// <param name="issues">The study's issues.</param>
    /// <param name="taxonomy">Its taxonomy.</param>
    public static ThemeDays Of(IEnumerable<StudiedIssue> issues, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new ThemeDays([.. issues.Where(issue => issue is { IsPtmRelated: true, ResolutionDays: not null })], taxonomy);
    }

    /// <summary>The resolution times of a theme or sub-theme in days, in the order of the issues; empty where none is closed.</summary>
    /// <param name="code">The code of a theme or sub-theme of the taxonomy.</param>
    public double[] Of(string code) => _days[code];

    /// <summary>Their mean in days; null where none is closed.</summary>
    /// <param name="code">The code of a theme or sub-theme of the taxonomy.</param>
    public double? MeanOf(string code) => Of(code) is { Length: > 0 } days ? days.Average() : null;

    /// <summary>The resolution times in days of the issues whose first challenge lies in a theme.</summary>
    internal double[] OfPrimary(Theme theme) => [.. _closed
        .Where(issue => issue.Challenges.Count > 0 && _taxonomy.TryFindTheme(issue.Challenges[0], out var primary) && primary == theme).Select(Days)];

    private double[] DaysIn(string[] codes) => [.. _closed.Where(issue => issue.Challenges.Any(codes.Contains)).Select(Days)];

    private static double Days(StudiedIssue issue) => issue.ResolutionDays!.Value;
}
