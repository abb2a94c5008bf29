using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan evaluate</c>: how well a question can be answered, on reports that were not trained on.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CommandRunner runner)
    {
        var question = ClassificationOptions.Question("What is asked: ptm, type or challenges.");
        question.Required = true;
        var train = new Option<string?>("--train") { Description = "Labelled reports to train on: a CSV file with repo, label, title and body; gzip if it ends in .gz.", HelpName = "FILE" };
        var test = new Option<string?>("--test") { Description = "Labelled reports to ask about, in the same form.", HelpName = "FILE" };
        var perRepository = new Option<bool>("--per-repository") { Description = "Adapt to each repository of the training file, as the NLBSE tool competitions do with one classifier for each." };
        var folds = new Option<int?>("--cross-validate") { Description = "Cut the labelled reports into K parts and ask about each after training on the others.", HelpName = "K" };
        var byRepository = new Option<bool>("--by-repository") { Description = "Leave whole repositories out, so that each is judged as one never seen." };
        var gold = new Option<string?>("--gold") { Description = "Ask the model about the issues of a label file; their texts are the study's.", HelpName = "FILE" };
        var annotator = ClassificationOptions.LabelsOf("--annotator", "Whose answers in the study are the truth for --cross-validate.");
        var judgedBy = new Option<string?>("--judged-by") { Description = "With --gold: measure what this annotator has recorded, such as a language model, instead of asking a trained model.", HelpName = "NAME" };
        var model = ClassificationOptions.Model();
        var command = new Command("evaluate", "Measure how well a question can be answered, on reports that were not trained on.")
        {
            question, train, test, perRepository, folds, byRepository, gold, judgedBy, annotator, model,
        };
        runner.RunWithOrWithoutStudy(command, (study, arguments, cancellation) =>
        {
            var asked = Question.Find(arguments.GetRequiredValue(question)!);
            var clock = new StageClock(runner.Terminal.Time);
            using var line = new ProgressLine(runner.Terminal);
            var progress = new StepProgress(line);
            var evaluation = (arguments.GetValue(train), arguments.GetValue(test), arguments.GetValue(folds), arguments.GetValue(gold)) switch
            {
                ({ } trainFile, { } testFile, null, null) => Split(runner, asked, trainFile, testFile, arguments.GetValue(perRepository), clock, progress, cancellation),
                ({ } trainFile, null, { } parts, null) => OfFile(runner, asked, trainFile, parts, arguments.GetValue(byRepository), arguments.GetValue(perRepository), clock, progress, cancellation),
                (null, null, { } parts, null) => OfStudy(NeedStudy(study), asked, arguments.GetValue(annotator), parts, arguments.GetValue(byRepository), clock, progress, cancellation),
                (null, null, null, { } labels) when arguments.GetValue(judgedBy) is { } name => OfRecorded(NeedStudy(study), asked, runner.FullPath(labels), name),
                (null, null, null, { } labels) => OfGold(NeedStudy(study), asked, runner.FullPath(labels), ClassificationOptions.ModelOf(runner, arguments, model, study, asked), clock),
                _ => throw new WrongUseException("Say what to measure on: --train A.csv --test B.csv, --cross-validate K, or --gold FILE.", null, "See `ptarmigan evaluate --help`."),
            };
            line.Clear();
            return EvaluationOutput.Of(evaluation, clock);
        });
        return command;
    }

    private static Study NeedStudy(Study? study) =>
        study ?? throw new WrongUseException("There is no study here that could hold the texts.", null, "Name one with --study DIR, or measure on files with --train and --test.");

    private static EvaluationRun Split(CommandRunner runner, Question question, string trainFile, string testFile, bool perRepository, StageClock clock, IProgress<string> progress, CancellationToken cancellation)
    {
        var train = LabelledTable.Read(runner.FullPath(trainFile), question);
        var test = LabelledTable.Read(runner.FullPath(testFile), question);
        if (test.Count == 0) throw new WrongUseException("The file holds no report.", testFile, "Name one that does.");
        var options = OptionsFor(perRepository);
        var evaluator = new Evaluator(question, options, SignalSet.BuiltIn, ShippedModel.Value);
        var model = clock.Train(() => new ModelTrainer(options, SignalSet.BuiltIn, ShippedModel.Value).Train(train, [question], null, progress, cancellation));
        // Texts are cut into tokens within the measured time, as a user would wait for it.
        var judged = clock.Predict(test.Count, () => evaluator.Judge(model, [.. test.Select(report => report with { Text = ReportText.Read(report.Text.Title, report.Text.Body) })], null));
        return new EvaluationRun($"trained on {trainFile}, asked about {testFile}", EvaluationReport.Of(question, judged, options.Seed), null, []);
    }

    private static EvaluationRun OfFile(
        CommandRunner runner, Question question, string file, int parts, bool byRepository, bool perRepository, StageClock clock, IProgress<string> progress, CancellationToken cancellation)
    {
        var reports = LabelledTable.Read(runner.FullPath(file), question);
        return CrossValidate(question, reports, null, parts, byRepository, OptionsFor(perRepository && !byRepository), file, clock, progress, cancellation);
    }

    private static EvaluationRun OfStudy(
        Study study, Question question, string? annotator, int parts, bool byRepository, StageClock clock, IProgress<string> progress, CancellationToken cancellation)
    {
        var reports = new StudyReports(study);
        var others = question == Question.Ptm ? reports.ByRepository() : null;
        return CrossValidate(question, reports.Labelled(annotator), others, parts, byRepository, OptionsFor(!byRepository) with { Taxonomy = TaxonomyCatalog.Of(study) }, $"the answers of {new TrainingLabels(study, annotator).Name}", clock, progress, cancellation);
    }

    private static EvaluationRun CrossValidate(
        Question question,
        IReadOnlyList<LabelledText> reports,
        IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others,
        int parts,
        bool byRepository,
        TrainingOptions options,
        string what,
        StageClock clock,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        if (parts < 2) throw new WrongUseException($"Cross-validation wants at least 2 parts, not {parts}.", "--cross-validate", "Ask for 5 or 10.");
        var evaluator = new Evaluator(question, options, SignalSet.BuiltIn, ShippedModel.Value);
        var how = $"{what}, {parts} parts, {(byRepository ? "whole repositories left out" : "within repositories")}";
        var alone = clock.Train(() => evaluator.CrossValidate(reports, parts, byRepository, null, progress, cancellation));
        if (others is null) return new EvaluationRun(how, EvaluationReport.Of(question, alone, options.Seed, options.Taxonomy), null, []);
        var beside = evaluator.CrossValidate(reports, parts, byRepository, others, progress, cancellation);
        return new EvaluationRun(how, EvaluationReport.Of(question, alone, options.Seed, options.Taxonomy), EvaluationReport.Of(question, beside, options.Seed, options.Taxonomy), []);
    }

    private static EvaluationRun OfGold(Study study, Question question, string file, TrainedModel model, StageClock clock)
    {
        var reading = GoldFile.Read(study, file);
        var labelled = reading.Where(report => report.AnswersTo(question) is not null).ToArray();
        if (labelled.Length == 0) throw new WrongUseException($"No row of the file answers `{question.Name}` for an issue of the study.", file, "Import the issues first, or name another file.");
        var evaluator = new Evaluator(question, new TrainingOptions(), SignalSet.BuiltIn, null);
        var alone = clock.Predict(labelled.Length, () => evaluator.Judge(model, labelled, null));
        var seen = labelled.Count(report => model.Description.Repositories.Contains(report.Repository, StringComparer.OrdinalIgnoreCase));
        string[] notes = seen == 0 ? [] : [$"{seen} of {labelled.Length} issues are of repositories that the model was trained on: of these the figures are too good. Use --cross-validate K --by-repository."];
        var context = question == Question.Ptm ? EvaluationReport.Of(question, evaluator.Judge(model, labelled, new StudyReports(study).ByRepository()), TrainingSeed) : null;
        return new EvaluationRun($"model {model.Description.Name} {model.Version}, asked about {file}", EvaluationReport.Of(question, alone, TrainingSeed, TaxonomyCatalog.Of(study)), context, notes);
    }

    private static EvaluationRun OfRecorded(Study study, Question question, string file, string annotator)
    {
        var judged = RecordedAnswers.Of(study, annotator, question, file, out var missing);
        string[] notes = missing == 0 ? [] : [$"{missing} of {missing + judged.Count} labelled issues are left out: `{annotator}` has recorded no answer for them."];
        return new EvaluationRun($"what `{annotator}` recorded, beside {file}", EvaluationReport.Of(question, judged, TrainingSeed, TaxonomyCatalog.Of(study)), null, notes);
    }

    private static long TrainingSeed => new TrainingOptions().Seed;

    private static TrainingOptions OptionsFor(bool perRepository) => perRepository ? TrainingOptions.ForKnownRepositories : TrainingOptions.ForOtherRepositories;
}
