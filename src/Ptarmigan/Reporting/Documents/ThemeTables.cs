using System.Globalization;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of resolution times by theme.</summary>
internal sealed class ThemeTables(StudyResults results)
{
    private const string NoneClosed = "no issue of it is closed";

    private string Provenance => ProvenanceText.Of(
        results.Provenance, $"all closed PTM-related issues, {results.Provenance.Closing.ToString().ToLowerInvariant()} closing");

    public Table Times() => new(
        "theme-resolution", "Resolution time in days by theme and sub-theme", Provenance,
        [Columns.Words("theme and sub-theme"), Columns.Words("code"), .. Columns.Description(), Columns.Number("published mean")],
        [
            .. results.ThemeResolution.Themes.SelectMany(theme => theme.Children.Select(child => Row(child, isTheme: false)).Prepend(Row(theme, isTheme: true))),
        ],
        [.. Tests()]);

    public Table? Pairs() => results.ThemeResolution.Pairs.Count == 0 ? null : new Table(
        "theme-pairs", "Themes compared in pairs (Dunn)", Provenance,
        [Columns.Words("theme"), Columns.Words("against"), .. Columns.Numbers("z", "p", "p adjusted", "Cliff's delta")],
        [
            .. results.ThemeResolution.Pairs.Select(pair => new TableRow(
            [
                Cell.Text(pair.A), Cell.Text(pair.B), Cell.Number(pair.Z), Cell.PValue(pair.PValue), Cell.PValue(pair.PAdjusted), Cell.Number(pair.CliffsDelta),
            ])),
        ],
        "Adjusted after Holm. An issue with challenges in both themes stands on both sides.");

    private static TableRow Row(GroupResolution group, bool isTheme) => new(
        [
            Cell.Text(group.Name), Cell.Text(group.Code), .. Columns.Description(group.Days, NoneClosed), Cell.Days(group.Published, "not published"),
        ],
        IsStrong: isTheme, IsIndented: !isTheme);

    private IEnumerable<string> Tests()
    {
        if (results.ThemeResolution is not { Test: { } test }) yield break;
        yield return Describe("Kruskal-Wallis over the themes, an issue in every theme it has a challenge in", test)
            + (results.ThemeResolution.EpsilonSquared is { Interval: { } interval }
                ? $" (epsilon squared from {Numbers.Rounded(interval.Low, 3)} to {Numbers.Rounded(interval.High, 3)} by bootstrap)." : ".");
        if (results.ThemeResolution.PrimaryOnly is { } primary) yield return Describe("The same with each issue in the theme of its primary challenge alone", primary) + ".";
    }

    private static string Describe(string what, KruskalWallisResult test) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: H({test.Df}) = {Numbers.Rounded(test.H, 2)}, p {(test.PValue < 0.001 ? "" : "= ")}{Numbers.PValue(test.PValue)}, epsilon squared {Numbers.Rounded(test.EpsilonSquared, 3)}");
}
