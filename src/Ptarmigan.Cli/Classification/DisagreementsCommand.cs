using System.CommandLine;
using System.Globalization;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan learning disagreements</c>.</summary>
internal static class DisagreementsCommand
{
    private const int TitleLength = 50;

    public static Command Create(CommandRunner runner)
    {
        var options = new LearningOptions();
        var count = new Option<int>("--n") { Description = "How many. Default: 20.", HelpName = "N", DefaultValueFactory = _ => 20 };
        var parts = new Option<int>("--parts") { Description = "Into how many parts the labels are cut; each is asked about after training on the others. Default: 5.", HelpName = "K", DefaultValueFactory = _ => 5 };
        var command = new Command("disagreements", "List the labels that differ most from what a model says that was not trained on them: likely errors first.") { count, parts };
        options.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var question = options.QuestionOf(arguments);
            var labelled = options.Labelled(arguments, study);
            using var line = new ProgressLine(runner.Terminal);
            var found = Disagreements.Find(question, labelled, LearningOptions.AtLeast(arguments, parts, 2), SignalSet.Of(study), ShippedModel.Value, new StepProgress(line), cancellation);
            line.Clear();
            var shown = found.Take(LearningOptions.AtLeast(arguments, count, 1)).ToArray();
            var errors = found.Count(one => one.IsLikelyError);
            var json = new
            {
                question = question.Name,
                annotator = options.AnnotatorOf(arguments),
                labels = labelled.Count,
                disagreements = found.Count,
                likelyErrors = errors,
                issues = shown.Select(one => new
                {
                    one.Issue.Report.Repository,
                    one.Issue.Report.Number,
                    one.Issue.Report.Text.Title,
                    one.Label,
                    one.Probability,
                    one.Prediction.Answer,
                    one.Prediction.Confidence,
                    one.IsLikelyError,
                }),
            };
            return new CommandResult(json, screen =>
            {
                Draw(shown, screen);
                screen.Line($"Model and label differ on {Counted.Of(found.Count, "issue")} of {labelled.Count.ToString(CultureInfo.InvariantCulture)}; {Counted.Of(errors, "label")} of these may be wrong.");
            });
        });
        return command;
    }

    private static void Draw(Disagreement[] shown, Screen screen)
    {
        var table = new TextTable().Text("issue").Text("label").Number("likely").Text("model").Number("likely").Text("may be wrong").Text("title");
        foreach (var one in shown)
        {
            table.Row(
                $"{one.Issue.Report.Repository}#{one.Issue.Report.Number}", one.Label, Percent(one.Probability), one.Prediction.Answer, Percent(one.Prediction.Confidence),
                one.IsLikelyError ? "yes" : "", IssueCells.Line(one.Issue.Report.Text.Title, TitleLength));
        }

        table.DrawOn(screen);
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
