using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Cli.Stats;

/// <summary>The output of <c>stats survival</c> for people.</summary>
internal static class SurvivalDrawing
{
    public static void Draw(SurvivalComparison comparison, string title, Screen screen)
    {
        screen.Heading(title);
        DrawGroups(comparison, screen);
        if (comparison.LogRank is { ChiSquared: { } chiSquared } test)
        {
            screen.Line(string.Create(
                CultureInfo.InvariantCulture, $"Log-rank test: chi2 {Numerals.Measure(chiSquared)}, df {test.Df}, {Numerals.Probability(test.PValue)}"));
        }

        if (comparison.Cox is { HazardRatio: not null } cox) DrawHazardRatio(cox, comparison.Confidence, screen);
        screen.Line($"Median and interval from the Kaplan-Meier curve, its interval on the scale `{StatsOptions.Word(comparison.Scale)}`.");
        foreach (var note in comparison.Notes) screen.Line($"Note: {note}");
    }

    private static void DrawGroups(SurvivalComparison comparison, Screen screen)
    {
        var table = new TextTable().Text("group").Number("n").Number("events").Number("censored").Number("expected events")
            .Number("median").Number(Numerals.IntervalHeading(comparison.Confidence));
        foreach (var (place, curve) in comparison.Curves.Index())
        {
            table.Row(
                curve.Name,
                Numerals.Count(curve.Count),
                Numerals.Count(curve.Events),
                Numerals.Count(curve.Count - curve.Events),
                Numerals.Measure(comparison.LogRank?.Groups[place].Expected),
                Numerals.Measure(curve.Median),
                Numerals.Ends(curve.MedianInterval, Numerals.Measure));
        }

        table.DrawOn(screen);
    }

    private static void DrawHazardRatio(CoxRegressionResult cox, double confidence, Screen screen)
    {
        screen.Line(
            $"Hazard ratio of {cox.Group} against {cox.Reference} (reference): {Numerals.Measure(cox.HazardRatio)}, "
            + $"{Numerals.IntervalHeading(confidence)} {Numerals.Ends(cox.Interval, Numerals.Measure)}, {Numerals.Probability(cox.PValue)}");
        screen.Line($"(above 1: events of {cox.Group} come sooner; Cox's model, ties after Efron, Wald interval and test)");
    }
}
