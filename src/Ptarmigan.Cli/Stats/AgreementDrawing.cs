using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Stats;

/// <summary>The output of <c>stats agreement</c> for people.</summary>
internal static class AgreementDrawing
{
    /// <summary>The rows a table may take, so that everything fits on a screen.</summary>
    private const int MostRows = 20;

    /// <summary>The characters that the labels of a confusion table may take, so that it fits beside its row labels.</summary>
    private const int WidestTable = 60;

    public static void Draw(AgreementFindings findings, string title, Screen screen)
    {
        var report = findings.Report;
        screen.Heading(title);
        screen.Line(
            $"{Counted.Of(report.Items, "item")}, {Numerals.Count(report.PercentAgreement.Items)} of them with two or more ratings; "
            + $"{Counted.Of(report.Raters.Count, "rater")}: {string.Join(", ", report.Raters)}");
        if (findings.SetSeparator is not null) screen.Line("Answers are sets: coefficients but alpha by MASI and Jaccard count only identical sets as agreement.");
        DrawCoefficients(findings, screen);
        if (report.CohenKappa is { } kappa) DrawConfusion(kappa.Table, report.Raters, screen);
        else DrawPairs(report.Pairs, screen);
        DrawLabels(findings.PerLabel, screen);
        var (resamples, seed) = (report.KrippendorffAlpha.Resampling.Replicates, report.KrippendorffAlpha.Resampling.Seed);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Intervals of alpha: {resamples} resamples of the items, seed {seed}."));
        screen.Line("The words of a reading are conventions of the authors named.");
        foreach (var note in findings.Notes) screen.Line($"Note: {note}");
    }

    private static void DrawCoefficients(AgreementFindings findings, Screen screen)
    {
        var report = findings.Report;
        var table = new TextTable().Text("statistic").Number("value").Number(Numerals.IntervalHeading(findings.Confidence)).Text("reading");
        table.Row("percent agreement", Numerals.Percent(report.PercentAgreement.Value), "", $"unanimous on {Numerals.Percent(report.PercentAgreement.Unanimous)} of the items");
        if (report.CohenKappa is { } cohen) Row("Cohen's kappa", cohen.Value, cohen.ShownInterval, AgreementScale.LandisKoch);
        Row("Fleiss' kappa", report.FleissKappa.Value, null, AgreementScale.LandisKoch);
        if (findings is { MasiAlpha: { } masi, JaccardAlpha: { } jaccard })
        {
            Row("Krippendorff's alpha, MASI", masi.Value, masi.Interval, AgreementScale.Krippendorff);
            Row("  by Jaccard distance", jaccard.Value, jaccard.Interval, AgreementScale.Krippendorff);
        }

        Row(findings.MasiAlpha is null ? "Krippendorff's alpha" : "  of whole sets", report.KrippendorffAlpha.Value, report.KrippendorffAlpha.Interval, AgreementScale.Krippendorff);
        Row("Gwet's AC1", report.GwetAc1.Value, report.GwetAc1.ShownInterval, null);
        Row("Brennan-Prediger", report.BrennanPrediger.Value, report.BrennanPrediger.ShownInterval, null);
        table.DrawOn(screen);

        void Row(string name, double? value, Interval? interval, AgreementScale? scale)
        {
            var reading = scale?.WordFor(value) is { } word ? $"{word} ({scale.Name})" : "";
            table.Row(name, Numerals.Coefficient(value), Numerals.Ends(interval, Numerals.Coefficient), reading);
        }
    }

    private static void DrawConfusion(ConfusionTable confusion, IReadOnlyList<string> raters, Screen screen)
    {
        // Labels that were given only to items without a second rating have no place in the table.
        var labels = confusion.Labels.Index().Where(label => confusion.FirstTotals[label.Index] + confusion.SecondTotals[label.Index] > 0).ToList();
        if (labels.Count == 0 || labels.Sum(label => label.Item.Length + 3) > WidestTable) return;

        var counts = confusion.Cells.ToDictionary(cell => (cell.First, cell.Second), cell => cell.Items);
        var table = new TextTable().Text($"{raters[0]} (rows), {raters[1]}");
        foreach (var (_, label) in labels) table.Number(label);
        table.Number("all");
        foreach (var (row, label) in labels)
        {
            var cells = labels.Select(column => Numerals.Count(counts.GetValueOrDefault((row, column.Index))));
            table.Row([label, .. cells, Numerals.Count(confusion.FirstTotals[row])]);
        }

        table.Row(["all", .. labels.Select(column => Numerals.Count(confusion.SecondTotals[column.Index])), Numerals.Count(confusion.Items)]);
        table.DrawOn(screen);
    }

    private static void DrawPairs(IReadOnlyList<RaterPair> pairs, Screen screen)
    {
        var table = new TextTable().Text("pair of raters").Number("items").Number("agreement").Number("Cohen's kappa");
        foreach (var pair in pairs.Take(MostRows))
            table.Row($"{pair.A}, {pair.B}", Numerals.Count(pair.Items), Numerals.Percent(pair.PercentAgreement), Numerals.Coefficient(pair.Kappa));
        table.DrawOn(screen);
        TellMore(pairs.Count, "pairs", screen);
    }

    private static void DrawLabels(IReadOnlyList<LabelAgreement> labels, Screen screen)
    {
        var table = new TextTable().Text("label").Number("given").Number("share of ratings").Number("agreement on it").Number("kappa");
        foreach (var label in labels.OrderByDescending(label => label.Count).ThenBy(label => label.Label, StringComparer.Ordinal).Take(MostRows))
        {
            table.Row(
                label.Label,
                Numerals.Count(label.Count),
                Numerals.Percent(label.Prevalence),
                Numerals.Percent(label.SpecificAgreement),
                Numerals.Coefficient(label.Kappa));
        }

        table.DrawOn(screen);
        TellMore(labels.Count, "labels", screen);
    }

    private static void TellMore(int rows, string what, Screen screen)
    {
        if (rows > MostRows) screen.Line($"... and {Numerals.Count(rows - MostRows)} more {what}; --json prints all.");
    }
}
