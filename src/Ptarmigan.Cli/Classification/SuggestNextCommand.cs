using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan suggest-next</c>: the issues that are worth labelling next.</summary>
internal sealed class SuggestNextCommand
{
    private const int TitleLength = 60;

    private readonly Option<string?> _question = ClassificationOptions.Question("What is asked: ptm, type or challenges.");
    private readonly Option<int> _count = new("--n") { Description = "How many issues. Default: 20.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> _repository = new("--repository") { Description = "Issues of one repository only.", HelpName = "OWNER/NAME" };
    private readonly Option<string?> _labels = ClassificationOptions.LabelsOf("--labels-of", "Whose labels count: issues that are labelled are not suggested.");
    private readonly Option<string?> _model = ClassificationOptions.Model();
    private readonly Option<long?> _seed = new("--seed") { Description = "The seed of those drawn at random. Default: analysis.seed of the study.", HelpName = "S" };
    private readonly Option<string?> _round = new("--round") { Description = "Open a blind round on them, of this name; what the model says is then not shown.", HelpName = "NAME" };
    private readonly Option<string[]> _annotators = new("--annotator") { Description = "Who answers in the round. Give it once for each annotator.", HelpName = "NAME", DefaultValueFactory = _ => [] };
    private readonly Option<string> _by = RoundOptions.By();

    public static Command Create(CommandRunner runner)
    {
        var options = new SuggestNextCommand();
        options._question.Required = true;
        var command = new Command("suggest-next", "Suggest the issues from whose labels a model would learn most, with the reasons.")
        {
            options._question, options._count, options._repository, options._labels, options._model, options._seed, options._round, options._annotators, options._by,
        };
        runner.RunOnStudy(command, (study, arguments, cancellation) => options.Suggest(runner, study, arguments, cancellation));
        return command;
    }

    private CommandResult Suggest(CommandRunner runner, Study study, ParseResult arguments, CancellationToken cancellation)
    {
        var question = Question.Find(arguments.GetRequiredValue(_question)!);
        var count = arguments.GetValue(_count);
        var annotators = arguments.GetValue(_annotators)!;
        if (count < 1) throw new WrongUseException("At least one issue must be asked for.", "--n", "Choose a number from 1.");
        if (arguments.GetValue(_round) is not null && annotators.Length == 0) throw new WrongUseException("A round needs someone who answers.", "--round", "Name them with --annotator NAME.");
        var model = ClassificationOptions.ModelOf(runner, arguments, _model, study, question);
        var seed = arguments.GetValue(_seed) ?? study.Protocol.Seed;
        var pool = new UnlabelledPool(study, question, arguments.GetValue(_labels), arguments.GetValue(_repository));
        var predicted = pool.Predict(model, null, cancellation);
        if (predicted.Count == 0) throw new PtarmiganException("There is no issue to suggest: all are labelled, or in open rounds.", null, "Import more issues, or close a round.");
        var suggestions = NextIssues.Choose(predicted, count, seed);
        var round = arguments.GetValue(_round) is { } name ? Open(study, question, name, annotators, suggestions, model, seed, arguments.GetRequiredValue(_by)) : null;
        return Output(question, model, suggestions, predicted.Count, pool.InOpenRounds, seed, round);
    }

    private static Round Open(Study study, Question question, string name, string[] annotators, IReadOnlyList<Suggestion> suggestions, TrainedModel model, long seed, string by)
    {
        var atRandom = suggestions.Count(suggestion => suggestion.Kind == SuggestionKind.Random);
        var plan = new RoundPlan
        {
            Name = name,
            Question = question,
            Annotators = annotators,
            Seed = seed,
            Sample = new RoundSample
            {
                Chosen = [.. suggestions.Select(suggestion => suggestion.Report.IssueId)],
                ChosenAs = string.Create(CultureInfo.InvariantCulture, $"{suggestions.Count} suggested by {model.Description.Name} {model.Version}: {suggestions.Count - atRandom} by margin, {atRandom} at random"),
            },
        };
        return RoundOpening.Open(study, plan, by);
    }

    /// <summary>Of a round that has just been opened nothing is shown that a model says of its issues.</summary>
    private static CommandResult Output(Question question, TrainedModel model, IReadOnlyList<Suggestion> suggestions, int pool, int inOpenRounds, long seed, Round? round)
    {
        var isBlind = round is not null;
        var json = new
        {
            question = question.Name,
            model = new { model.Description.Name, model.Version },
            pool,
            inOpenRounds,
            seed,
            round = round is null ? null : RoundDocument.Of(round),
            issues = suggestions.Select(suggestion => new
            {
                suggestion.Report.Repository,
                suggestion.Report.Number,
                suggestion.Report.Text.Title,
                why = isBlind ? null : (SuggestionKind?)suggestion.Kind,
                margin = isBlind ? null : (double?)suggestion.Margin,
                between = isBlind ? null : new[] { suggestion.Between.Answer, suggestion.Between.RunnerUp },
            }),
        };
        return new CommandResult(json, screen =>
        {
            var table = new TextTable().Text("issue");
            if (!isBlind) table.Text("why");
            table.Text("title");
            foreach (var suggestion in suggestions)
            {
                string[] why = isBlind ? [] : [Reason(suggestion)];
                table.Row([$"{suggestion.Report.Repository}#{suggestion.Report.Number}", .. why, IssueCells.Line(suggestion.Report.Text.Title, TitleLength)]);
            }

            table.DrawOn(screen);
            screen.Line($"Chosen from {Counted.Of(pool, "unlabelled issue")} by {model.Description.Name} {model.Version}{(inOpenRounds > 0 ? $", without {Counted.Of(inOpenRounds, "issue")} in open rounds" : "")}.");
            if (round is not null) screen.Line($"The round `{round.Name}` is open on them; what the model says of them is not shown before it is closed.");
        });
    }

    private static string Reason(Suggestion suggestion) => suggestion.Kind == SuggestionKind.Random
        ? "drawn at random"
        : string.Create(CultureInfo.InvariantCulture, $"{suggestion.Between.Answer} or {suggestion.Between.RunnerUp}: {suggestion.Margin:0.000} apart");
}
