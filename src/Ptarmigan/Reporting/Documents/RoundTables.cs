using System.Globalization;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of agreement in rounds.</summary>
public static class RoundTables
{
    private const string TooFew = "too few answers";

    /// <summary>All rounds beside each other, one a row.</summary>
    /// <param name="agreements">The rounds, in the order of the rows.</param>
    public static Table SideBySide(IReadOnlyList<RoundAgreement> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return new Table(
            "rounds", "Agreement in each round", $"Computed from the closed rounds {string.Join(", ", agreements.Select(agreement => agreement.Round.Name))}; {Method(agreements)}",
            [
                Columns.Words("round"), Columns.Words("question"),
                .. Columns.Numbers("issues", "annotators", "compared", "agreement", "kappa", "kappa low", "kappa high", "AC1", "AC1 low", "AC1 high", "alpha", "alpha low", "alpha high", "aim"),
            ],
            [.. agreements.Select(Row)],
            [
                "Agreement is the share of pairs of answers that are the same. Kappa is Cohen's; of sets of challenges it counts only identical sets, and alpha is by MASI distance.",
                .. agreements.SelectMany(agreement => agreement.Notes.Select(note => $"{agreement.Round.Name}: {note}")),
            ]);
    }

    /// <summary>The agreement on each answer, or each challenge.</summary>
    /// <param name="agreement">The round.</param>
    public static Table Classes(RoundAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var labels = agreement.Sets?.PerLabel ?? agreement.Report?.PerLabel ?? [];
        return new Table(
            "round-answers", $"Agreement on each answer in the round {agreement.Round.Name}", Provenance(agreement),
            [Columns.Words("answer"), .. Columns.Numbers("given", "share of answers", "agreement on it", "kappa")],
            [.. labels.Select(label => new TableRow(
            [
                Cell.Text(label.Label), Cell.Count(label.Count), Cell.Share(label.Prevalence, TooFew), Cell.Share(label.SpecificAgreement, "nobody gave it"),
                Cell.Number(label.Kappa, 3, "given by nobody or everybody"),
            ]))]);
    }

    /// <summary>The agreement in each repository.</summary>
    /// <param name="agreement">The round.</param>
    public static Table Repositories(RoundAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return new Table(
            "round-repositories", $"Agreement in each repository in the round {agreement.Round.Name}", Provenance(agreement),
            [Columns.Words("repository"), .. Columns.Numbers("issues", "agreement", "alpha")],
            [.. agreement.Repositories.Select(repository => new TableRow(
            [
                Cell.Text(repository.Repository.ToString()), Cell.Count(repository.Issues), Cell.Share(repository.PercentAgreement, repository.Note ?? TooFew),
                Cell.Number(repository.Alpha, 3, repository.Note ?? TooFew),
            ]))]);
    }

    /// <summary>How often two annotators gave each pair of answers: the working behind kappa. Null for other numbers of annotators.</summary>
    /// <param name="agreement">The round.</param>
    public static Table? Confusion(RoundAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Report?.CohenKappa?.Table is not { Labels.Count: > 0 } confusion) return null;

        var counts = confusion.Cells.ToDictionary(cell => (cell.First, cell.Second), cell => cell.Items);
        var places = Enumerable.Range(0, confusion.Labels.Count).ToList();
        return new Table(
            "round-confusion", $"Answers of {agreement.Report.Raters[0]} (rows) and {agreement.Report.Raters[1]} (columns) in the round {agreement.Round.Name}", Provenance(agreement),
            [Columns.Words(agreement.Report.Raters[0]), .. confusion.Labels.Select(Columns.Number), Columns.Number("all")],
            [
                .. places.Select(row => new TableRow(
                    [Cell.Text(confusion.Labels[row]), .. places.Select(column => Cell.Count(counts.GetValueOrDefault((row, column)))), Cell.Count(confusion.FirstTotals[row])])),
                new TableRow([Cell.Text("all"), .. confusion.SecondTotals.Select(total => Cell.Count(total)), Cell.Count(confusion.Items)], IsStrong: true),
            ]);
    }

    private static TableRow Row(RoundAgreement agreement)
    {
        var report = agreement.Report;
        var alpha = agreement.Sets?.MasiAlpha ?? report?.KrippendorffAlpha;
        var why = agreement.Notes.Count > 0 ? agreement.Notes[^1] : TooFew;
        return new TableRow(
        [
            Cell.Text(agreement.Round.Name), Cell.Text(agreement.Round.Question.Title), Cell.Count(agreement.Round.IssueCount),
            Cell.Count(agreement.Round.Annotators.Count + agreement.Beside.Count), Cell.Count(report?.PercentAgreement.Items ?? 0), Cell.Share(report?.PercentAgreement.Value, why),
            .. Estimate(report?.CohenKappa?.Value, report?.CohenKappa?.ShownInterval, report is not null && report.CohenKappa is null ? "more than two annotators" : report?.CohenKappa?.Note ?? why),
            .. Estimate(report?.GwetAc1.Value, report?.GwetAc1.ShownInterval, report?.GwetAc1.Note ?? why),
            .. Estimate(alpha?.Value, alpha?.Interval, alpha?.Note ?? why),
            agreement.Round.Aim is { } aim ? Cell.Number(aim) : Cell.Empty,
        ]);
    }

    private static IEnumerable<Cell> Estimate(double? value, Statistics.Interval? interval, string why) =>
        [Cell.Number(value, 3, why), .. Columns.Ends(interval, end => Cell.Number(end, 3), why)];

    private static string Provenance(RoundAgreement agreement) => string.Create(
        CultureInfo.InvariantCulture,
        $"Computed from {Counted.Of(agreement.Answers - agreement.Late, "answer")} on {Counted.Of(agreement.Round.IssueCount, "issue")} ({agreement.Round.Sample}; guideline version {agreement.Round.GuidelineVersion}); {Method([agreement])}");

    private static string Method(IReadOnlyList<RoundAgreement> agreements)
    {
        var resampling = agreements.Select(agreement => agreement.Report?.KrippendorffAlpha.Resampling).OfType<Resampling>().FirstOrDefault();
        var drawn = resampling is null ? "" : string.Create(CultureInfo.InvariantCulture, $"intervals of alpha from {resampling.Replicates} resamples, seed {resampling.Seed}; ");
        return $"answers as they were before the round was closed; {drawn}Ptarmigan {ProgramVersion.Number}.";
    }
}
