using System.Globalization;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Documents;

/// <summary>How the report's numbers were computed, in a list.</summary>
internal static class Method
{
    public static BulletList Of(StudyResults results, Protocol protocol) => new([.. Lines(results.Provenance), .. Gone(results, protocol)]);

    private static IEnumerable<string> Lines(Provenance provenance) =>
    [
        provenance.Closing == Closing.Final
            ? "Resolution time: whole days (full periods of 24 hours, less than one is 0) from creation to the final closing."
            : "Resolution time: whole days (full periods of 24 hours, less than one is 0) from creation to the first closing.",
        "Balanced sample: from every repository as many other closed issues as PTM-related ones, drawn at random; where there are fewer others, that many PTM-related ones are drawn.",
        "Resolution times of the two groups: Mann-Whitney test. Themes: Kruskal-Wallis test, then Dunn's test of each pair, adjusted after Holm.",
        "Open issues: Kaplan-Meier curves, log-rank test and Cox's hazard ratio over every labelled issue; one that was still open when the observation ended is censored there.",
        Text($"Intervals have confidence {Numbers.Confidence(provenance.Confidence)}: Wilson for shares, percentile bootstrap ({provenance.BootstrapResamples} resamples) for means and medians."),
        Text($"Observation ended {provenance.ObservedUntil:yyyy-MM-dd HH:mm} UTC. Seed {provenance.Seed}. Labels by `{provenance.Annotator}`."),
        Text($"Taxonomy {provenance.Taxonomy}, version {provenance.TaxonomyVersion}. Ptarmigan {provenance.Version}, store schema {provenance.SchemaVersion}."),
    ];

    private static IEnumerable<string> Gone(StudyResults results, Protocol protocol)
    {
        if (results.Gone.Count == 0) yield break;
        var counts = string.Join(", ", results.Gone.Select(gone => Text($"{gone.Labelled} {gone.Cause} ({gone.LeftOut} left out)")));
        var rule = protocol.LeaveOutGone.Length == 0 ? "None is left out for its cause" : $"Left out for their cause: {protocol.LeaveOutGone}";
        yield return $"Labelled issues that are gone from GitHub: {counts}. {rule}; one that was moved to another labelled issue counts there alone. Those that stay keep "
            + "their last state; one that was open is censored when it was last known to be there.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
