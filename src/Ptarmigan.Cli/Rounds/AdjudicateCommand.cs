using System.CommandLine;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan adjudicate</c>: decides what counts where annotators differ.</summary>
internal static class AdjudicateCommand
{
    public static Command Create(CommandRunner runner) => new("adjudicate", "Decide what counts where the annotators of a closed round differ.")
    {
        List(runner), Decide(runner), TakeBack(runner), Note(runner), Review(runner),
    };

    private static Command List(CommandRunner runner)
    {
        var name = RoundOptions.Round();
        var all = new Option<bool>("--all") { Description = "List the issues on which everybody agrees too." };
        var command = new Command("list", "List the issues that await a decision, and those that are decided.") { name, all };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var items = Open(study, arguments.GetRequiredValue(name)).Items(onlyDifferences: !arguments.GetValue(all));
            return new CommandResult(new { waiting = items.Count(item => item.IsWaiting), issues = items.Select(Document) }, screen => Draw(screen, items));
        });
        return command;
    }

    private static Command Decide(CommandRunner runner)
    {
        var (name, issue, by, reason) = (RoundOptions.Round(), RoundOptions.Issue(), RoundOptions.By(), RoundOptions.Reason(isRequired: true));
        var answer = new Argument<string>("ANSWER") { Description = "The answer that is to count; none means the empty set." };
        var command = new Command("decide", "Decide an issue, or decide it anew; the annotators' answers stay as they are.") { name, issue, answer, reason, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var round = new RoundCatalog(study).Find(arguments.GetRequiredValue(name));
            var given = arguments.GetRequiredValue(answer);
            return Result(new Adjudicator(study, round).Decide(
                RoundOptions.ReadIssue(arguments.GetRequiredValue(issue)), round.Question.IsSet && given == "none" ? "" : given, arguments.GetRequiredValue(by), arguments.GetRequiredValue(reason)!));
        });
        return command;
    }

    private static Command TakeBack(CommandRunner runner)
    {
        var (name, issue, by, reason) = (RoundOptions.Round(), RoundOptions.Issue(), RoundOptions.By(), RoundOptions.Reason(isRequired: true));
        var command = new Command("take-back", "Take the decision on an issue back; gold is then what it was before.") { name, issue, reason, by };
        runner.RunOnStudy(command, (study, arguments, _) => Result(Open(study, arguments.GetRequiredValue(name)).TakeBack(
            RoundOptions.ReadIssue(arguments.GetRequiredValue(issue)), arguments.GetRequiredValue(by), arguments.GetRequiredValue(reason)!)));
        return command;
    }

    private static Command Note(CommandRunner runner)
    {
        var (name, issue, by) = (RoundOptions.Round(), RoundOptions.Issue(), RoundOptions.By());
        var text = new Argument<string>("TEXT") { Description = "The remark." };
        var command = new Command("note", "Add a remark to the discussion of an issue.") { name, issue, text, by };
        runner.RunOnStudy(command, (study, arguments, _) => Result(Open(study, arguments.GetRequiredValue(name)).Note(
            RoundOptions.ReadIssue(arguments.GetRequiredValue(issue)), arguments.GetRequiredValue(by), arguments.GetRequiredValue(text))));
        return command;
    }

    private static Command Review(CommandRunner runner)
    {
        var (name, annotator) = (RoundOptions.Round(), RoundOptions.Annotator("Whose answers they were."));
        var command = new Command("review", "Show what was decided on the issues that an annotator had answered.") { name, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var reviewed = Open(study, arguments.GetRequiredValue(name)).DecisionsFor(arguments.GetRequiredValue(annotator));
            var json = reviewed.Select(own => new { issue = own.Issue.ToString(), own = own.Own, decided = own.Decided.Answer, reason = own.Decided.Reason, isConfirmed = own.IsConfirmed });
            return new CommandResult(new { decisions = json }, screen =>
            {
                var table = new TextTable().Text("issue").Text("own answer").Text("decided").Text("reason");
                foreach (var own in reviewed) table.Row(own.Issue.ToString(), own.Own, own.Decided.Answer!, own.Decided.Reason);
                if (reviewed.Count > 0) table.DrawOn(screen);
                else screen.Line("Nothing was decided yet.");
            });
        });
        return command;
    }

    private static Adjudicator Open(Study study, string round) => new(study, new RoundCatalog(study).Find(round));

    private static CommandResult Result(AdjudicatedItem item) => new(Document(item), screen => Draw(screen, [item]));

    private static object Document(AdjudicatedItem item) => new
    {
        issue = item.Issue.ToString(),
        title = item.Title,
        outcome = item.Outcome,
        isWaiting = item.IsWaiting,
        answers = item.Answers.Select(seen => new
        {
            annotator = seen.Annotator,
            answer = seen.Answer.Answer,
            isUnsure = seen.Answer.IsUnsure,
            confidence = seen.Answer.Confidence,
            note = seen.Answer.Note,
            evidence = seen.Answer.Evidence,
            isLate = seen.IsLate,
        }),
        gold = item.Gold,
        decisions = item.Decisions,
        notes = item.Notes,
    };

    private static void Draw(Screen screen, IReadOnlyList<AdjudicatedItem> items)
    {
        if (items.Count == 0)
        {
            screen.Line("The annotators agree on every issue.");
            return;
        }

        var table = new TextTable().Text("issue").Text("title").Text("outcome").Text("answers").Text("decided").Text("reason");
        foreach (var item in items)
        {
            table.Row(
                item.Issue.ToString(), Issues.IssueCells.Line(item.Title, 50), RoundStateCommands.Word(item.Outcome),
                string.Join(" | ", item.Answers.Select(seen => $"{seen.Annotator}: {(seen.Answer.Answer.Length == 0 ? "(none)" : seen.Answer.Answer)}{(seen.Answer.IsUnsure ? " ?" : "")}")),
                item.Decision?.Answer ?? "", item.Decision?.Reason ?? "");
        }

        table.DrawOn(screen);
        foreach (var item in items)
        {
            foreach (var note in item.Notes) screen.Line($"{item.Issue}: {note.Author}: {note.Text}");
        }
    }
}
