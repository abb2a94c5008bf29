using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The taxonomy with what the study found of it.</summary>
/// <param name="Challenges">All challenges.</param>
/// <param name="Issues">The PTM-related issues with at least one challenge.</param>
/// <param name="IssuesWithoutChallenge">The PTM-related issues that have no code yet.</param>
/// <param name="Themes">Every theme of the taxonomy, in its order, with its sub-themes; those not met have zeros.</param>
/// <param name="UnknownCodes">Codes that are not in the taxonomy, with how often they were met; they count nowhere else.</param>
public sealed record ChallengeCounts(
    int Challenges, int Issues, int IssuesWithoutChallenge, IReadOnlyList<ChallengeCount> Themes, IReadOnlyDictionary<string, int> UnknownCodes)
{
    /// <summary>How many codes lie below all themes; null where nobody coded below the sub-theme.</summary>
    public int? Codes => Themes.Aggregate((int?)0, (total, theme) => total + theme.Codes);

    /// <summary>Counts the challenges of the PTM-related issues.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="codes">How many codes lie below each theme and sub-theme, by its code; null, or without it, where nobody coded below the sub-theme.</param>
    public static ChallengeCounts Of(IEnumerable<StudiedIssue> issues, Taxonomy taxonomy, IReadOnlyDictionary<string, int>? codes = null)
    {
        var ptm = issues.Where(issue => issue.IsPtmRelated).ToList();
        var coded = ptm.Select(issue => issue.Challenges.Where(taxonomy.Contains).Distinct().ToList()).Where(codes => codes.Count > 0).ToList();
        var byCode = ByCode(coded);
        var themes = taxonomy.Themes.Select(theme => CountTheme(theme, coded, byCode, CodesBelow)).ToList();
        var unknown = ptm.SelectMany(issue => issue.Challenges).Where(code => !taxonomy.Contains(code)).CountBy(code => code)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary();
        return new ChallengeCounts(themes.Sum(theme => theme.Challenges), coded.Count, ptm.Count - coded.Count, themes, unknown);

        int? CodesBelow(string code) => codes?.TryGetValue(code, out var count) == true ? count : null;
    }

    /// <summary>How many challenges each code has: one in each issue that it was given, however often it stands there.</summary>
    /// <param name="issues">The codes of each issue.</param>
    internal static IReadOnlyDictionary<string, int> ByCode(IEnumerable<IReadOnlyList<string>> issues) => issues.SelectMany(codes => codes.Distinct()).CountBy(code => code).ToDictionary();

    private static ChallengeCount CountTheme(Theme theme, List<List<string>> coded, IReadOnlyDictionary<string, int> byCode, Func<string, int?> codesBelow)
    {
        var children = theme.SubThemes.Select(subTheme =>
        {
            // Codes are distinct within an issue, so a sub-theme has as many challenges as issues.
            var met = byCode.GetValueOrDefault(subTheme.Code);
            return new ChallengeCount(subTheme.Code, subTheme.Name, met, met, codesBelow(subTheme.Code), []);
        }).ToList();
        // A theme may itself be given as a code where no sub-theme fits; it then counts for the theme alone.
        HashSet<string> below = [theme.Code, .. theme.SubThemes.Select(subTheme => subTheme.Code)];
        return new ChallengeCount(
            theme.Code, theme.Name, coded.Sum(codes => codes.Count(below.Contains)), coded.Count(codes => codes.Exists(below.Contains)), codesBelow(theme.Code), children);
    }
}
