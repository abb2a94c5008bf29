using System.CommandLine;
using System.Globalization;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan learning curve</c>.</summary>
internal static class LearningCurveCommand
{
    private const int BarLength = 30;

    public static Command Create(CommandRunner runner)
    {
        var options = new LearningOptions();
        var points = new Option<int>("--points") { Description = "How many sizes of training. Default: 6.", HelpName = "N", DefaultValueFactory = _ => 6 };
        var parts = new Option<int>("--parts") { Description = "Into how many parts the labels are cut; each is asked about after training on others. Default: 5.", HelpName = "K", DefaultValueFactory = _ => 5 };
        var repeats = new Option<int>("--repeats") { Description = "How often labels are drawn anew. Default: 3.", HelpName = "R", DefaultValueFactory = _ => 3 };
        var command = new Command("curve", "Measure how well a question is answered with more and more labels.") { points, parts, repeats };
        options.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var question = options.QuestionOf(arguments);
            var labelled = options.Labelled(arguments, study);
            using var line = new ProgressLine(runner.Terminal);
            var curve = new LearningCurve(question, SignalSet.Of(study), ShippedModel.Value) { Parts = LearningOptions.AtLeast(arguments, parts, 2), Repeats = LearningOptions.AtLeast(arguments, repeats, 1) };
            var measured = curve.Measure([.. labelled.Select(issue => issue.Labels)], LearningOptions.AtLeast(arguments, points, 2), new StepProgress(line), cancellation);
            line.Clear();
            var json = new { question = question.Name, annotator = options.AnnotatorOf(arguments), labels = labelled.Count, curve.Parts, curve.Repeats, curve.Seed, points = measured };
            return new CommandResult(json, screen => Draw(question.Title, measured, screen));
        });
        return command;
    }

    private static void Draw(string title, IReadOnlyList<LearningPoint> points, Screen screen)
    {
        var table = new TextTable().Number("labels").Number("macro F1").Number("from, to").Number("kappa").Number("accuracy").Text(title);
        foreach (var point in points)
        {
            table.Row(
                Numerals.Count(point.Labels), Share(point.MacroF1.Mean), $"{Share(point.MacroF1.Low)}, {Share(point.MacroF1.High)}", Share(point.Kappa.Mean), Share(point.Accuracy.Mean),
                new string('█', double.IsNaN(point.MacroF1.Mean) ? 0 : (int)Math.Round(point.MacroF1.Mean * BarLength)));
        }

        table.DrawOn(screen);
        screen.Line("From, to: the lowest and the highest of the repeats; the last line trains on all labels of the other parts, once.");
    }

    private static string Share(double number) => double.IsNaN(number) ? "–" : number.ToString("0.000", CultureInfo.InvariantCulture);
}
