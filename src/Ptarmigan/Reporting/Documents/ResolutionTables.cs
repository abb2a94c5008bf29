using System.Globalization;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of the balanced sample: issue types and resolution times.</summary>
internal sealed class ResolutionTables(StudyResults results)
{
    private string Provenance => ProvenanceText.Of(
        results.Provenance,
        $"a balanced sample of {results.BalancedSample.Ptm.Count} + {results.BalancedSample.Other.Count} closed issues, seed {results.Provenance.Seed}");

    public Table? Types()
    {
        if (results.TypeBalance is not { } types) return null;

        var test = types.Test;
        return new Table(
            "issue-types", "Issue types in the balanced sample", Provenance,
            [Columns.Words("issues"), .. test.ColumnLabels.SelectMany(type => new[] { Columns.Number(type), Columns.Number($"{type}, expected") })],
            [
                .. test.RowLabels.Select((label, row) => new TableRow(
                [
                    Cell.Text(label),
                    .. test.ColumnLabels.SelectMany((_, column) => new[] { Cell.Count(types.Counts[row][column]), Cell.Number(test.Expected[row][column], 1) }),
                ])),
            ],
            [
                Text($"Chi-square({test.Df}) = {Numbers.Rounded(test.Chi2, 2)}, p {Equals(test.PValue)}; Cramér's V {Numbers.Rounded(test.CramersV, 3)}, corrected for bias {Numbers.Rounded(test.CramersVCorrected, 3)}."),
                .. test.Warnings,
            ]);
    }

    public Table? Times() => results.Resolution is not { } resolution ? null : new Table(
        "resolution", "Resolution time in days, balanced sample", Provenance,
        [Columns.Words("issues"), .. Columns.Description()],
        [
            new TableRow([Cell.Text("PTM-related"), .. Columns.Description(resolution.Ptm, "")]),
            new TableRow([Cell.Text("other"), .. Columns.Description(resolution.Other, "")]),
        ]);

    public Table? Comparison() => results.Resolution is not { } resolution ? null : new Table(
        "resolution-comparison", "PTM-related against other issues", Provenance,
        [Columns.Words("measure"), .. Columns.Numbers("value", "low", "high"), Columns.Words("meaning")],
        [
            Row("Mann-Whitney U", Cell.Number(resolution.Test.U1, 1), null, Method(resolution.Test)),
            Row("z", Cell.Number(resolution.Test.Z, 3, "all values are equal"), null, "tie-corrected, without continuity correction"),
            Row("p", Cell.PValue(resolution.Test.PValue), null, Question(resolution.Test.Alternative)),
            Row("Cliff's delta", Cell.Number(resolution.Effect.CliffsDelta), resolution.Effect.CliffsDeltaInterval, "above 0: PTM-related issues take longer"),
            Row("Vargha-Delaney A", Cell.Number(resolution.Effect.VarghaDelaneyA), resolution.Effect.VarghaDelaneyAInterval, "how often a PTM-related issue takes longer than another"),
            Row("Hodges-Lehmann shift", Cell.Days(resolution.Shift.Estimate), resolution.Shift.Interval, "days; the typical difference of a pair"),
            Row("difference of means", Cell.Days(resolution.MeanDifference.Estimate), resolution.MeanDifference.Interval, Bootstrapped(resolution.MeanDifference)),
            Row("difference of medians", Cell.Days(resolution.MedianDifference.Estimate), resolution.MedianDifference.Interval, Bootstrapped(resolution.MedianDifference)),
        ],
        [Text($"Low and high are the ends of intervals with confidence {Numbers.Confidence(results.Provenance.Confidence)}."), .. resolution.Test.Notes]);

    private static TableRow Row(string measure, Cell value, Interval? interval, string meaning) => new(
    [
        Cell.Text(measure), value,
        .. interval is null ? [Cell.Empty, Cell.Empty] : Columns.Ends(interval, end => Cell.Number(end)),
        Cell.Text(meaning),
    ]);

    private static string Method(MannWhitneyResult test) =>
        $"p is {(test.Method == MannWhitneyMethod.Asymptotic ? "from the normal approximation" : "exact")}{(test.Continuity ? ", with continuity correction" : "")}";

    private static string Question(Alternative alternative) => alternative switch
    {
        Alternative.Greater => "one-sided: PTM-related issues take longer",
        Alternative.Less => "one-sided: PTM-related issues take shorter",
        _ => "two-sided",
    };

    private static string Bootstrapped(BootstrapEstimate estimate) => Text($"days; percentile bootstrap, {estimate.Resamples} resamples, seed {estimate.Seed}");

    private static string Equals(double p) => p < 0.001 ? Numbers.PValue(p) : $"= {Numbers.PValue(p)}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
