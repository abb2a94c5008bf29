using System.Globalization;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The section on how the study's codes stand to taxonomies of others.</summary>
internal static class ComparisonSection
{
    public static ReportSection Of(StudyResults results) => StudySections.Section(
        "comparison", "Beside other taxonomies",
        [
            new BulletList([.. results.Comparisons.Select(Sentence)]), StudySections.Block(OverlapTable.Of(results.Comparisons)),
            .. results.Comparisons.SelectMany(OnlyIn),
        ]);

    private static string Sentence(ComparedTaxonomy other)
    {
        var open = other.Open == 0 ? "" : Text($" {Counted.Of(other.Open, "code")} not decided on {(other.Open == 1 ? "counts" : "count")} nowhere.");
        return Text($"{other.Title} ({other.Source ?? other.Name}): {other.Total.Codes.Met} of {Counted.Of(other.Total.Codes.Decided, "code")} and {other.Total.Challenges.Met} of {Counted.Of(other.Total.Challenges.Decided, "challenge")} have a place in it. Mapped by {string.Join(", ", other.DecidedBy)}{Own(other)}.{open}");
    }

    private static string Own(ComparedTaxonomy other) =>
        other.DecidedBy.Contains(ShippedMappings.DecidedBy) ? $", where {ShippedMappings.DecidedBy} stands for the mapping that ships with the program, its authors' own judgment" : "";

    private static IEnumerable<ReportBlock> OnlyIn(ComparedTaxonomy other)
    {
        yield return new Subheading($"{other.Name}: what only one of the two has");
        yield return new BulletList([$"New here ({other.New.Count}): {Names(other.New)}.", $"Never met here ({other.NeverMet.Count}): {Names(other.NeverMet)}."]);
    }

    private static string Names(IReadOnlyList<ComparedCode> codes) => codes.Count == 0 ? "nothing" : string.Join("; ", codes.Select(code => code.Name));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
