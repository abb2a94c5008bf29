using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Models;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan classify</c>: a trained model judges issues, of the study or of a file; or a language model those of the study.</summary>
internal static class ClassifyCommand
{
    private const int Shown = 20;

    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<string?>("FILE") { Description = "Issues of a file instead of the study's: .jsonl or .csv with title and body, plain or .gz; repository and number are taken along.", Arity = ArgumentArity.ZeroOrOne };
        var question = ClassificationOptions.Question("What is asked: ptm, type or challenges. Default: all that the model answers.");
        var repository = new Option<string?>("--repository") { Description = "Issues of one repository only.", HelpName = "OWNER/NAME" };
        var model = ClassificationOptions.Model();
        var context = ClassificationOptions.Context();
        var explain = new Option<bool>("--explain") { Description = "Say which words, signals and numbers carried each answer, and record the words as its evidence." };
        var command = new Command("classify", "Let a trained model judge issues, offline, or a language model. Judgments of the study's issues are recorded.") { file, question, repository, model, context, explain };
        var languageModel = new LanguageModelOptionSet();
        languageModel.AddTo(command);
        runner.RunWithOrWithoutStudyAsync(command, async (study, arguments, cancellation) =>
        {
            if (languageModel.IsMeant(arguments, file, model, context, explain)) return await LanguageModelClassification.RunAsync(runner, study, languageModel.Read(runner, study, arguments, question, repository), cancellation);
            var trained = ClassificationOptions.ModelOf(runner, arguments, model, study, arguments.GetValue(question) is { } asked ? Question.Find(asked) : null);
            var questions = ClassificationOptions.QuestionsOf(arguments, question, trained);
            var considered = ClassificationOptions.ContextOf(arguments, context);
            using var line = new ProgressLine(runner.Terminal);
            var only = arguments.GetValue(repository);
            var explains = arguments.GetValue(explain);
            var (classified, hidden) = arguments.GetValue(file) is { } path
                ? new StudyClassification(OfFile(trained, questions, ReportFile.Read(runner.FullPath(path)), only, considered, explains, cancellation), 0)
                : OfStudy(study ?? throw new WrongUseException("There is no study here.", null, "Name one with --study DIR, or name a file of issues."), trained, questions, only, considered, explains, line, cancellation);
            line.Clear();
            return Output(trained, questions, classified, hidden, explains, arguments.GetValue(file) is null);
        });
        return command;
    }

    private static StudyClassification OfStudy(
        Study study, TrainedModel model, IReadOnlyList<Question> questions, string? repository, PredictionContext context, bool explains, ProgressLine line, CancellationToken cancellation)
    {
        var progress = new CountProgress(line);
        return new StudyClassifier(study, model) { Explains = explains }.Classify(questions, repository, context, progress, cancellation);
    }

    private static IReadOnlyList<ClassifiedIssue> OfFile(TrainedModel model, IReadOnlyList<Question> questions, IEnumerable<StudyReport> reports, string? repository, PredictionContext context, bool explains, CancellationToken cancellation)
    {
        var wanted = reports.Where(report => repository is null || string.Equals(report.Repository, repository, StringComparison.OrdinalIgnoreCase));
        var classified = new ReportClassifier(model).Classify(wanted, questions, context, null, cancellation);
        if (!explains) return classified;
        var explainer = new Explainer(model);
        return [.. classified.Select(issue => explainer.Explain(issue))];
    }

    private static CommandResult Output(TrainedModel model, IReadOnlyList<Question> questions, IReadOnlyList<ClassifiedIssue> classified, int hidden, bool explains, bool isRecorded)
    {
        var json = new
        {
            model = new { model.Description.Name, model.Version, foreignFeatureChance = explains ? new Explainer(model).ForeignFeatureChance : (double?)null },
            hidden,
            recordedAs = isRecorded ? $"{model.Description.Name} {model.Version}" : null,
            issues = classified.Select(issue => new
            {
                issue.Report.Repository,
                issue.Report.Number,
                predictions = issue.Predictions.Select(prediction => new
                {
                    question = prediction.Question.Name,
                    prediction.Answer,
                    prediction.Confidence,
                    prediction.IsUnsure,
                    prediction.IsBeyondTraining,
                    prediction.Answers,
                    candidates = prediction.Candidates.Take(5),
                    prediction.Plausible,
                    context = prediction.Context == PredictionContext.Repository ? "repository" : "none",
                    prediction.Logit,
                    explanations = explains ? issue.ExplanationsOf(prediction.Question).Select(ExplanationOutput.Json) : null,
                }),
                precedents = issue.Precedents is { } found ? SimilarCommand.Json(found.Precedents) : null,
            }),
        };
        return new CommandResult(json, screen => Draw(model, questions, classified, hidden, isRecorded, screen));
    }

    private static void Draw(TrainedModel model, IReadOnlyList<Question> questions, IReadOnlyList<ClassifiedIssue> classified, int hidden, bool isRecorded, Screen screen)
    {
        screen.Heading($"{model.Description.Name} {model.Version}: {Counted.Of(classified.Count, "issue")}");
        for (var i = 0; i < questions.Count; i++)
        {
            var table = new TextTable().Text(questions[i].Title).Number("issues").Number("not sure");
            foreach (var answer in classified.Select(issue => issue.Predictions[i]).GroupBy(prediction => prediction.Answer).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                table.Row(answer.Key, Numerals.Count(answer.Count()), Numerals.Count(answer.Count(prediction => prediction.IsUnsure)));
            }

            table.DrawOn(screen);
        }

        if (classified.Count <= Shown)
        {
            var table = new TextTable().Text("issue");
            foreach (var question in questions) table.Text(question.Title);
            foreach (var issue in classified)
            {
                table.Row([$"{issue.Report.Repository}#{issue.Report.Number}", .. issue.Predictions.Select(Show)]);
            }

            table.DrawOn(screen);
        }

        if (classified.Count <= Shown) ExplanationOutput.Draw(classified, screen);
        if (hidden > 0) screen.Line($"Recorded and not shown, since somebody judges them blind just now: {Counted.Of(hidden, "issue")}.");
        if (isRecorded) screen.Line($"Recorded as judgments of `{model.Description.Name} {model.Version}`.");
    }

    private static string Show(Prediction prediction) =>
        $"{string.Join(", ", prediction.Answers)} {prediction.Confidence.ToString("0 %", CultureInfo.InvariantCulture)}{(prediction.IsBeyondTraining ? ", not sure: little in it that the model knows" : prediction.IsUnsure ? ", not sure" : "")}";

    internal sealed class CountProgress(ProgressLine line) : IProgress<int>
    {
        public void Report(int value) => line.ShowSteps(value, 0, "issue");
    }
}
