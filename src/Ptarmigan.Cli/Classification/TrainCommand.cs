using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan train</c>: a model from the answers in the study.</summary>
internal static class TrainCommand
{
    private const int Shown = 6;

    public static Command Create(CommandRunner runner)
    {
        var question = ClassificationOptions.Question("What it is to learn: ptm, type or challenges. Default: every question with answers enough.");
        var annotator = ClassificationOptions.LabelsOf("--annotator", "Whose answers it learns from.");
        var file = new Option<string?>("--out") { Description = "The model's file. Default: model.ptarmodel in the study's folder.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var adapt = new Option<string?>("--adapt") { Description = "The model that is adapted to the answers. Default: the one that comes with Ptarmigan.", HelpName = "FILE" };
        var alone = new Option<bool>("--alone") { Description = "Train on the answers alone, from nothing." };
        var command = new Command("train", "Train a model on the answers in the study, and say what it answers otherwise than the one before.") { question, annotator, file, force, adapt, alone };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var training = new StudyTraining(study, arguments.GetValue(annotator))
            {
                Base = arguments.GetValue(alone) ? null : arguments.GetValue(adapt) is { } path ? ModelFile.Read(runner.FullPath(path), SignalSet.Of(study)) : ShippedModel.Value,
            };
            IReadOnlyList<Question> questions = arguments.GetValue(question) is { } name ? [Question.Find(name)] : training.Trainable;
            var target = runner.FullPath(arguments.GetValue(file) ?? StudyModel.PathOf(study));
            var before = Before(study, target, training);
            var model = training.Train(questions, new StepProgress(line), cancellation);
            ModelFile.Write(model, target, arguments.GetValue(force));
            line.Show(0, 0, "what has changed");
            var changes = training.Compare(before, model, questions, cancellation);
            line.Clear();
            return Output(model, training.Extends(questions) ? training.Base : null, before, changes, target);
        });
        return command;
    }

    /// <summary>The model whose place the new one takes.</summary>
    private static TrainedModel Before(Study study, string target, StudyTraining training)
    {
        try
        {
            return File.Exists(target) ? ModelFile.Read(target, SignalSet.Of(study)) : training.Base ?? ShippedModel.Value;
        }
        catch (ModelException)
        {
            // A file that cannot be read, or was trained with other signals, is nothing to compare with.
            return training.Base ?? ShippedModel.Value;
        }
    }

    private static CommandResult Output(TrainedModel model, TrainedModel? adapted, TrainedModel before, IReadOnlyList<ModelChanges> changes, string path)
    {
        var json = new
        {
            file = path,
            model.Version,
            model.Description,
            adapted = adapted is null ? null : $"{adapted.Description.Name} {adapted.Version}",
            before = $"{before.Description.Name} {before.Version}",
            changes = changes.Select(change => new
            {
                question = change.Question.Name,
                change.Labels,
                change.RightBefore,
                change.RightNow,
                change.Issues,
                change.Changed,
                change.UnsureBefore,
                change.UnsureNow,
                answers = change.Changes,
            }),
        };
        return new CommandResult(json, screen =>
        {
            screen.Heading($"{model.Description.Name} {model.Version}");
            var table = new TextTable().Text("question").Text("repository").Number("issues").Number("repositories").Number("answers").Text("calibrated");
            foreach (var head in model.Description.Heads)
            {
                table.Row(head.Question, head.Repository ?? "any", Numerals.Count(head.Reports), Numerals.Count(head.Repositories), Numerals.Count(Math.Max(2, head.Labels.Count)), head.CalibratedBy);
            }

            table.DrawOn(screen);
            screen.Line(adapted is null ? "Trained on the study's answers alone." : $"Adapted from {adapted.Description.Name} {adapted.Version}.");
            Draw(before, changes, screen);
            screen.Line($"Written to {path}.");
        });
    }

    private static void Draw(TrainedModel before, IReadOnlyList<ModelChanges> changes, Screen screen)
    {
        if (changes.Count == 0) return;
        screen.Heading($"What has changed since {before.Description.Name} {before.Version}");
        var table = new TextTable().Text("question").Number("labels").Number("right before").Number("right now").Number("issues").Number("answered otherwise").Number("not sure before").Number("not sure now");
        foreach (var change in changes)
        {
            table.Row(
                change.Question.Title, Numerals.Count(change.Labels), Share(change.RightBefore, change.Labels), Share(change.RightNow, change.Labels), Numerals.Count(change.Issues),
                Numerals.Count(change.Changed), Share(change.UnsureBefore, change.Issues), Share(change.UnsureNow, change.Issues));
        }

        table.DrawOn(screen);
        foreach (var change in changes.Where(change => change.Changed > 0))
        {
            screen.Line($"{change.Question.Title}: {string.Join("; ", change.Changes.Take(Shown).Select(one => $"{one.Before} → {one.Now} {Numerals.Count(one.Issues)}"))}{(change.Changes.Count > Shown ? $"; and {Counted.Of(change.Changes.Skip(Shown).Sum(one => one.Issues), "more answer")}" : "")}");
        }

        screen.Line("Right now: each label by a model that was trained as this one, but without it. Right before: the model before may have known some of the labels.");
    }

    private static string Share(int? part, int whole) => part is { } known && whole > 0 ? ((double)known / whole).ToString("0 %", CultureInfo.InvariantCulture) : "–";
}
