using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Cli.Classification;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues similar OWNER/NAME#N</c>: the labelled issues that are most like one.</summary>
internal static class SimilarCommand
{
    private const int TitleLength = 60;

    public static Command Create(CommandRunner runner)
    {
        var issue = RoundOptions.Issue();
        var count = new Option<int>("--n") { Description = "How many. Default: 5.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var question = ClassificationOptions.Question("Only issues labelled for this question: ptm, type or challenges. Default: for any.");
        var annotator = ClassificationOptions.LabelsOf("--annotator", "Whose labels.");
        var model = ClassificationOptions.Model();
        var embeddings = new Option<string?>("--embeddings") { Description = "Compare by a sentence-embedding model of your own, in ONNX, instead of by the words the trained model knows.", HelpName = "MODEL.onnx" };
        var vocabulary = new Option<string?>("--vocabulary") { Description = "The embedding model's words, one a line. Default: vocab.txt beside it.", HelpName = "FILE" };
        var command = new Command("similar", "Show the labelled issues that are most like one, with their answers: precedents.") { issue, count, question, annotator, model, embeddings, vocabulary };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            if (arguments.GetValue(count) < 1) throw new WrongUseException("At least one issue must be asked for.", "--n", "Choose a number from 1.");
            var asked = ReadIssue(study, arguments.GetRequiredValue(issue));
            var name = arguments.GetValue(annotator);
            var labelled = StudyPrecedents.Labelled(study, name);
            if (labelled.Count == 0) throw new PtarmiganException(name is null ? "No issue is labelled." : $"`{name}` has labelled no issue.", null, "Name another with --annotator, or import labels with `ptarmigan labels import`.");
            using var embedding = arguments.GetValue(embeddings) is { } file
                ? OnnxEmbedding.Read(runner.FullPath(file), arguments.GetValue(vocabulary) is { } words ? runner.FullPath(words) : null)
                : null;
            var search = embedding is null ? new PrecedentSearch(ClassificationOptions.ModelOf(runner, arguments, model, study, null), labelled) : new PrecedentSearch(embedding, labelled);
            var found = search.Find(asked, arguments.GetValue(count), arguments.GetValue(question) is { } only ? Question.Find(only) : null);
            var json = new
            {
                issue = $"{asked.Repository}#{asked.Number}",
                annotator = name,
                searched = search.Count,
                comparedBy = embedding is null ? "features" : "embeddings",
                found.DuplicatesLeftOut,
                precedents = Json(found.Precedents),
            };
            return new CommandResult(json, screen =>
            {
                screen.Heading($"{asked.Repository}#{asked.Number}: {asked.Text.Title}");
                Draw(found.Precedents, screen);
                screen.Line($"Of {Counted.Of(search.Count, "issue")} with labels of {new TrainingLabels(study, name).Name}{(found.DuplicatesLeftOut > 0 ? $", without {Counted.Of(found.DuplicatesLeftOut, "duplicate")} of it" : "")}.");
            });
        });
        return command;
    }

    /// <summary>Precedents for programs.</summary>
    public static IEnumerable<object> Json(IEnumerable<Precedent> precedents) => precedents.Select(precedent => new
    {
        precedent.Issue.Report.Repository,
        precedent.Issue.Report.Number,
        precedent.Issue.Report.Text.Title,
        precedent.Similarity,
        precedent.Issue.Labels.Ptm,
        precedent.Issue.Labels.Type,
        precedent.Issue.Labels.Challenges,
    });

    /// <summary>Precedents for people.</summary>
    public static void Draw(IEnumerable<Precedent> precedents, Screen screen)
    {
        var table = new TextTable().Text("precedent").Number("alike").Text("PTM").Text("type").Text("challenges").Text("title");
        foreach (var precedent in precedents)
        {
            var (report, labels) = precedent.Issue;
            table.Row(
                $"{report.Repository}#{report.Number}", precedent.Similarity.ToString("0.00", CultureInfo.InvariantCulture), labels.Ptm ?? "", labels.Type ?? "",
                string.Join(", ", labels.Challenges ?? []), IssueCells.Line(report.Text.Title, TitleLength));
        }

        table.DrawOn(screen);
    }

    private static StudyReport ReadIssue(Study study, string name)
    {
        var reference = RoundOptions.ReadIssue(name);
        var catalog = new IssueCatalog(study.Database);
        var issue = catalog.Find(reference) ?? throw new PtarmiganException("The study does not hold the issue.", reference.ToString(), "`ptarmigan issues list` shows what it holds.");
        return new StudyReport(issue.Id, issue.Reference.Repository.ToString(), issue.Reference.Number, ReportText.Read(issue.Title, catalog.ReadThread(issue).Body));
    }
}
