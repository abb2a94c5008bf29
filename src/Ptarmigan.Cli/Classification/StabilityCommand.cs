using System.CommandLine;
using System.Globalization;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan learning stability</c>.</summary>
internal static class StabilityCommand
{
    public static Command Create(CommandRunner runner)
    {
        var options = new LearningOptions();
        var step = new Option<int>("--step") { Description = "How many labels each model has more than the one before. Default: 20.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var pool = new Option<int>("--pool") { Description = "How many unlabelled issues are asked about, at most. Default: 2000.", HelpName = "N", DefaultValueFactory = _ => 2000 };
        var cutoff = new Option<double>("--cutoff") { Description = "The kappa between successive models at which predictions count as stable. Default: 0.99.", HelpName = "KAPPA", DefaultValueFactory = _ => 0.99 };
        var window = new Option<int>("--window") { Description = "Over how many successive models the mean of kappa is taken. Default: 3.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var command = new Command("stability", "Say whether more labels still change what a model says of unlabelled issues: a rule for stopping.") { step, pool, cutoff, window };
        options.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var question = options.QuestionOf(arguments);
            var annotator = options.AnnotatorOf(arguments);
            var rule = new PredictionStability(question, SignalSet.Of(study), ShippedModel.Value)
            {
                PoolSize = LearningOptions.AtLeast(arguments, pool, 1),
                Cutoff = arguments.GetValue(cutoff),
                Window = LearningOptions.AtLeast(arguments, window, 1),
            };
            var labelled = LabelledIssue.InOrderOfLabelling(options.Labelled(arguments, study), question, rule.Seed);
            using var line = new ProgressLine(runner.Terminal);
            var unlabelled = new UnlabelledPool(study, question, annotator).Reports;
            var points = rule.Measure([.. labelled.Select(issue => issue.Labels)], unlabelled, LearningOptions.AtLeast(arguments, step, 1), new StepProgress(line), cancellation);
            line.Clear();
            var asked = Math.Min(rule.PoolSize, unlabelled.Count);
            var json = new { question = question.Name, annotator, labels = labelled.Count, pool = asked, rule.Cutoff, rule.Window, rule.Seed, isStable = points[^1].IsStable, points };
            return new CommandResult(json, screen => Draw(points, rule, asked, screen));
        });
        return command;
    }

    private static void Draw(IReadOnlyList<StabilityPoint> points, PredictionStability rule, int asked, Screen screen)
    {
        var table = new TextTable().Number("labels").Number("kappa with the model before").Number("changed").Text("stable");
        foreach (var point in points)
        {
            table.Row(
                Numerals.Count(point.Labels), point.Kappa?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–", point.Changed?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "–", point.IsStable ? "yes" : "");
        }

        table.DrawOn(screen);
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Predictions on {asked} unlabelled issues {(points[^1].IsStable ? "have stabilised: more labels of this kind change little" : "still change: more labels would be heard")} (mean kappa over {rule.Window} models {(points[^1].IsStable ? "at least" : "below")} {rule.Cutoff:0.00})."));
    }
}
