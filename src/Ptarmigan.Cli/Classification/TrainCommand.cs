using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan train</c>: a model from the answers in the study.</summary>
internal static class TrainCommand
{
    public static Command Create(CommandRunner runner)
    {
        var question = ClassificationOptions.Question("What it is to answer: ptm, type or challenges. Default: every question with answers enough.");
        var annotator = ClassificationOptions.LabelsOf("--annotator", "Whose answers it learns from.");
        var file = new Option<string?>("--out") { Description = "The model's file. Default: model.ptarmodel in the study's folder.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var command = new Command("train", "Train a model on the answers in the study.") { question, annotator, file, force };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var reports = new StudyReports(study);
            var labels = new TrainingLabels(study, arguments.GetValue(annotator));
            var labelled = reports.Labelled(arguments.GetValue(annotator));
            IReadOnlyList<Question> questions = arguments.GetValue(question) is { } name
                ? [Question.Find(name)]
                : ModelTrainer.Trainable(labelled);
            if (questions.Count == 0)
            {
                throw new ModelException($"There are too few answers of {labels.Name} to train on.", null, $"At least {ModelTrainer.LeastReports} issues with two answers to one question are wanted.");
            }

            using var line = new ProgressLine(runner.Terminal);
            var options = new TrainingOptions { Name = Path.GetFileName(study.Folder), Data = $"answers of {labels.Name}" };
            var model = new ModelTrainer(options, SignalSet.Of(study), ShippedModel.Value)
                .Train(labelled, questions, questions.Contains(Question.Ptm) ? reports.ByRepository() : null, new StepProgress(line), cancellation);
            line.Clear();
            var path = runner.FullPath(arguments.GetValue(file) ?? Path.Combine(study.Folder, "model" + ModelFile.Extension));
            ModelFile.Write(model, path, arguments.GetValue(force));
            return Output(model, path);
        });
        return command;
    }

    private static CommandResult Output(TrainedModel model, string path) =>
        new(new { file = path, model.Version, model.Description }, screen =>
        {
            screen.Heading($"{model.Description.Name} {model.Version}");
            var table = new TextTable().Text("question").Text("repository").Number("issues").Number("repositories").Number("answers").Text("calibrated");
            foreach (var head in model.Description.Heads)
            {
                table.Row(head.Question, head.Repository ?? "any", Numerals.Count(head.Reports), Numerals.Count(head.Repositories), Numerals.Count(Math.Max(2, head.Labels.Count)), head.CalibratedBy);
            }

            table.DrawOn(screen);
            screen.Line($"Written to {path}. `ptarmigan classify --model {Path.GetFileName(path)}` uses it; `ptarmigan evaluate --question … --cross-validate 5` says how good such a model is.");
        });
}
