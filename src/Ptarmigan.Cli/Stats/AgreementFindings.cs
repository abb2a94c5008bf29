using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Cli.Stats;

/// <summary>What <c>stats agreement</c> computes, for answers of one label or of several.</summary>
/// <param name="Report">All statistics of one label each; where answers are sets, each whole set is read as one label.</param>
/// <param name="PerLabel">Every label against the rest.</param>
/// <param name="Confidence">The confidence of all intervals, in (0, 1).</param>
internal sealed record AgreementFindings(AgreementReport Report, IReadOnlyList<LabelAgreement> PerLabel, double Confidence)
{
    private const int MostLabelsNamed = 8;

    /// <summary>What stands between the labels of a set; null where each answer is one label.</summary>
    public string? SetSeparator { get; private init; }

    /// <summary>Alpha that gives sets credit for what they share, by MASI distance; null where each answer is one label.</summary>
    public KrippendorffAlphaResult? MasiAlpha { get; private init; }

    /// <summary>The same by Jaccard distance.</summary>
    public KrippendorffAlphaResult? JaccardAlpha { get; private init; }

    /// <summary>What is undefined or left out, and why.</summary>
    public IEnumerable<string> Notes => [.. Report.Notes, .. ExplainIntervals(), .. ExplainPairs(), .. ExplainLabels()];

    /// <summary>The items that the kappas of labels are computed on: Cohen's for two raters, Fleiss' for more.</summary>
    private int ComparedItems => Report.CohenKappa is { } kappa ? kappa.Table.Items : Report.FleissKappa.Items;

    public static AgreementFindings Of(AgreementReport report, double confidence) => new(report, report.PerLabel, confidence);

    public static AgreementFindings Of(SetAgreementReport report, string separator, double confidence) =>
        new(report.WholeSets, report.PerLabel, confidence) { SetSeparator = separator, MasiAlpha = report.MasiAlpha, JaccardAlpha = report.JaccardAlpha };

    private IEnumerable<string> ExplainIntervals()
    {
        (string Name, double? Value, Interval? Interval)[] estimates =
        [
            ("Krippendorff's alpha", Report.KrippendorffAlpha.Value, Report.KrippendorffAlpha.Interval),
            ("Gwet's AC1", Report.GwetAc1.Value, Report.GwetAc1.Interval),
            ("The Brennan-Prediger coefficient", Report.BrennanPrediger.Value, Report.BrennanPrediger.Interval),
        ];
        return estimates.Where(estimate => estimate.Value is not null && estimate.Interval is null)
            .Select(estimate => $"{estimate.Name} has no interval: there are too few items.");
    }

    private IEnumerable<string> ExplainPairs() =>
        // With two raters the note on Cohen's kappa has said it.
        from pair in Report.CohenKappa is null ? Report.Pairs : []
        where pair.Kappa is null
        select pair.Items == 0
            ? $"{pair.A} and {pair.B} rated no item both."
            : $"The kappa of {pair.A} and {pair.B} is undefined: both used one and the same label throughout.";

    private IEnumerable<string> ExplainLabels()
    {
        if (NameLabels(label => label.SpecificAgreement is null) is { } never)
            yield return $"Labels have no agreement where no item with two ratings was given them: {never}.";
        if (ComparedItems == 0) yield return "Labels have no kappa: no item was rated by enough raters.";
        else if (NameLabels(label => label.Kappa is null) is { } constant)
            yield return $"Labels have no kappa where none or all of the ratings compared hold them: {constant}.";
    }

    private string? NameLabels(Func<LabelAgreement, bool> wanted)
    {
        var names = PerLabel.Where(wanted).Select(label => label.Label).ToList();
        if (names.Count == 0) return null;
        var more = names.Count > MostLabelsNamed ? $" and {Numerals.Count(names.Count - MostLabelsNamed)} more" : "";
        return string.Join(", ", names.Take(MostLabelsNamed)) + more;
    }
}
