using System.Diagnostics;
using System.Globalization;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary>An evaluation as JSON and on the screen.</summary>
internal static class EvaluationOutput
{
    private const double Megabyte = 1e6;

    public static CommandResult Of(EvaluationRun run, StageClock clock)
    {
        var report = run.Alone;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / Megabyte;
        var yes = report.PerClass.Where(figures => figures.Answer == "yes").Select(figures => (ClassFigures?)figures).FirstOrDefault();
        var json = new
        {
            question = report.Question.Name,
            run.How,
            context = ContextOf(report),
            report.N,
            report.IntervalsOver,
            accuracy = report.Accuracy.Value,
            accuracyInterval = Interval(report.Accuracy),
            macroF1 = report.Sets is { } sets ? sets.MacroF1.Value : report.MacroF1.Value,
            macroF1Interval = Interval(report.Sets?.MacroF1 ?? report.MacroF1),
            meanMacroF1 = report.MeanMacroF1.Value,
            meanMacroF1Interval = Interval(report.MeanMacroF1),
            kappa = report.Kappa.Value,
            kappaInterval = Interval(report.Kappa),
            kappaWithinRepositories = report.KappaWithinRepositories.Value,
            precision = yes?.Precision,
            recall = yes?.Recall,
            f1 = yes?.F1,
            microF1 = report.Sets?.MicroF1.Value,
            top1 = report.Sets?.Top1.Value,
            top1Interval = Interval(report.Sets?.Top1),
            top3 = report.Sets?.Top3.Value,
            top3Interval = Interval(report.Sets?.Top3),
            themeAccuracy = report.Sets?.ThemeAccuracy.Value,
            themeAccuracyInterval = Interval(report.Sets?.ThemeAccuracy),
            report.Ece,
            report.EceByChance,
            report.Unsure,
            report.AccuracyWhenSure,
            report.Coverage,
            report.PerClass,
            repositories = report.Repositories.Select(repository => new
            {
                repository.Name,
                repository.N,
                macroF1 = repository.MacroF1.Value,
                macroF1Interval = Interval(repository.MacroF1),
                repository.Accuracy,
                repository.Kappa,
                repository.PerClass,
            }),
            repositoryContext = run.WithContext is { } beside ? Context(beside) : null,
            trainSeconds = clock.TrainSeconds,
            predictSeconds = clock.PredictSeconds,
            issuesPerSecond = clock.IssuesPerSecond,
            peakMegabytes = peak,
            run.Notes,
        };
        return new CommandResult(json, screen => Draw(run, clock, peak, screen));
    }

    private static string ContextOf(EvaluationReport report) => report.Context == PredictionContext.Repository ? "repository" : "none";

    private static object Context(EvaluationReport report)
    {
        var yes = report.PerClass.FirstOrDefault(figures => figures.Answer == "yes");
        return new
        {
            context = ContextOf(report),
            kappa = report.Kappa.Value,
            kappaInterval = Interval(report.Kappa),
            kappaWithinRepositories = report.KappaWithinRepositories.Value,
            yes.Precision,
            yes.Recall,
            yes.F1,
            accuracy = report.Accuracy.Value,
            report.Ece,
        };
    }

    private static object? Interval(Estimate? estimate) => estimate is { } known ? new { known.Low, known.High } : null;

    private static void Draw(EvaluationRun run, StageClock clock, double peak, Screen screen)
    {
        var report = run.Alone;
        screen.Heading($"{report.Question.Title} {run.How}");
        var answers = new TextTable().Text("answer").Number("issues").Number("precision").Number("recall").Number("F1");
        foreach (var figures in report.PerClass) answers.Row(figures.Answer, Numerals.Count(figures.Reports), Share(figures.Precision), Share(figures.Recall), Share(figures.F1));
        answers.DrawOn(screen);
        var repositories = new TextTable().Text("repository").Number("issues").Number("accuracy").Number("macro F1").Number("kappa");
        foreach (var own in report.Repositories) repositories.Row(own.Name, Numerals.Count(own.N), Share(own.Accuracy), Share(own.MacroF1.Value), Share(own.Kappa));
        repositories.DrawOn(screen);
        screen.Line($"Accuracy {Show(report.Accuracy)}; macro F1 {Show(report.Sets?.MacroF1 ?? report.MacroF1)}; mean over repositories {Show(report.MeanMacroF1)}.");
        screen.Line($"Kappa {Show(report.Kappa)}; within repositories {Show(report.KappaWithinRepositories)}.");
        if (report.Sets is { } sets) screen.Line($"Primary code first {Show(sets.Top1)}, among the first three {Show(sets.Top3)}, theme {Show(sets.ThemeAccuracy)}; micro F1 {Show(sets.MicroF1)}.");
        if (run.WithContext is { } beside) screen.Line($"With the repository's other issues: kappa {Show(beside.Kappa)}; within repositories {Show(beside.KappaWithinRepositories)}.");
        screen.Line($"Calibration error {Share(report.Ece)} ({Share(report.EceByChance)} by chance); not sure of {Share(report.Unsure)}, of the others {Share(report.AccuracyWhenSure)} right; surest {string.Join(", ", report.Coverage.Select(point => $"{point.Coverage.ToString("0 %", CultureInfo.InvariantCulture)} {Share(point.Accuracy)}"))}.");
        screen.Line($"Intervals of 95 % over {report.IntervalsOver}. Context of the first figures: {ContextOf(report)}.");
        if (clock.TrainSeconds is { } train) screen.Line($"Training {train.ToString("0.0", CultureInfo.InvariantCulture)} s.");
        if (clock.IssuesPerSecond is { } rate) screen.Line($"{rate.ToString("N0", CultureInfo.InvariantCulture)} issues a second; {peak.ToString("0", CultureInfo.InvariantCulture)} MB at the peak.");
        foreach (var note in run.Notes) screen.Line($"Note: {note}");
    }

    private static string Show(Estimate estimate) => $"{Share(estimate.Value)} ({Share(estimate.Low)} to {Share(estimate.High)})";

    private static string Share(double number) => double.IsNaN(number) ? "–" : number.ToString("0.000", CultureInfo.InvariantCulture);
}
