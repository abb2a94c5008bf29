using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of the challenges found.</summary>
internal sealed class ChallengeTables(AnalysisInput input, StudyResults results)
{
    private const string NotPublished = "not published";

    private string Provenance => ProvenanceText.Of(results.Provenance, $"{Counted.Of(results.Challenges.Challenges, "challenge")} in {Counted.Of(results.Challenges.Issues, "issue")}");

    public Table Challenges() => new(
        "challenges", "Challenges by theme and sub-theme", Provenance,
        [
            Columns.Words("theme and sub-theme"), Columns.Words("code"),
            .. Columns.Numbers("challenges", "issues", "share of challenges", "published challenges"),
        ],
        [
            .. results.Challenges.Themes.Zip(input.Taxonomy.Themes).SelectMany(pair => pair.First.Children.Zip(pair.Second.SubThemes)
                .Select(child => Row(child.First, child.Second.Published.Challenges, isTheme: false))
                .Prepend(Row(pair.First, pair.Second.Published.Challenges, isTheme: true))),
        ],
        "An issue counts once in a row, however many of its challenges lie below.");

    public Table? Shares() => results.ThemeShares.Count == 0 ? null : new Table(
        "theme-shares", "Themes beside the published ones", Provenance,
        [Columns.Words("theme"), .. Columns.Numbers("challenges", "share", "low", "high", "published challenges", "published share", "low", "high")],
        [
            .. results.ThemeShares.Select(share => new TableRow(
            [
                Cell.Text(share.Name), Cell.Count(share.Challenges), Cell.Share(share.Share), .. Columns.Ends(share.Interval, end => Cell.Share(end)),
                Cell.Count(share.PublishedChallenges, NotPublished), Cell.Share(share.PublishedShare, NotPublished),
                .. Columns.Ends(share.PublishedInterval, end => Cell.Share(end), NotPublished),
            ])),
        ],
        "Low and high are the ends of Wilson intervals.");

    private TableRow Row(ChallengeCount count, int? published, bool isTheme) => new(
        [
            Cell.Text(count.Name), Cell.Text(count.Code), Cell.Count(count.Challenges), Cell.Count(count.Issues),
            results.Challenges.Challenges == 0 ? Cell.Undefined("there is no challenge") : Cell.Share((double)count.Challenges / results.Challenges.Challenges),
            Cell.Count(published, NotPublished),
        ],
        IsStrong: isTheme, IsIndented: !isTheme);
}
