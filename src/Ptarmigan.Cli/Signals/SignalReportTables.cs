using System.Globalization;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Signals;

/// <summary>How signals do, as tables for people.</summary>
internal static class SignalReportTables
{
    public static void Draw(SignalReport report, bool perRepository, Screen screen)
    {
        screen.Heading("Each signal on the labelled issues");
        var table = new TextTable().Text("signal").Text("answer").Number("fired").Number("cover").Number("right").Number("95 %").Number("lift")
            .Number("overlap").Number("conflict").Number("repos");
        foreach (var figures in report.Signals)
        {
            table.Row(
                figures.Signal.Name, figures.Signal.Answer, Count(figures.Primary.Of), Percent(figures.Coverage), Percent(figures.Accuracy),
                figures.AccuracyInterval is { } interval ? $"{Percent(interval.Low)}-{Percent(interval.High)}" : "",
                double.IsNaN(figures.Lift) ? "" : figures.Lift.ToString("0.0", CultureInfo.InvariantCulture),
                Count(figures.Overlaps), Count(figures.Conflicts), Count(figures.Repositories.Count));
        }

        table.DrawOn(screen);
        if (perRepository) DrawRepositories(report, screen);
        screen.Heading("All signals of a question together");
        var votes = new TextTable().Text("question").Number("issues").Number("repos").Number("cover").Number("majority").Number("weighted")
            .Number("top 3").Number("theme").Number("sure half").Number("gap");
        foreach (var question in report.Votes)
        {
            var fired = (double)question.Weighted.Of;
            votes.Row(
                question.Question.Name, Count(question.Reports), Count(question.Repositories), Percent(fired / question.Reports),
                Percent(question.Majority.Share), Percent(question.Weighted.Share), Percent(question.WeightedTopThree / fired),
                Percent(question.WeightedTheme / fired), Percent(question.SurestHalf.Share), question.CalibrationError.ToString("0.000", CultureInfo.InvariantCulture));
        }

        votes.DrawOn(screen);
        screen.Line("Right: the answer is the primary one, of the issues on which a signal fires; all shares in %. Majority: each signal has a vote. Weighted, and all");
        screen.Line("after it: each counts by how often it is right in the other repositories. Gap: calibration error.");
    }

    private static void DrawRepositories(SignalReport report, Screen screen)
    {
        screen.Heading("In each repository");
        var table = new TextTable().Text("question").Text("repository").Number("fired").Number("right");
        foreach (var votes in report.Votes)
        {
            foreach (var (repository, tally) in votes.PerRepository) table.Row(votes.Question.Name, repository, Count(tally.Of), Percent(tally.Share));
        }

        table.DrawOn(screen);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => double.IsNaN(share) ? "" : (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
