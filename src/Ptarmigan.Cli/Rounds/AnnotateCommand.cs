using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan annotate</c>: an annotator's queue, without a browser.</summary>
internal static class AnnotateCommand
{
    public static Command Create(CommandRunner runner) => new("annotate", "Work through a round's queue without a browser.")
    {
        Next(runner),
        Answer(runner),
        Act(runner, "skip", "Put an issue off; it comes again when the others are done.", (queue, issue) => queue.Skip(issue)),
        Act(runner, "clear", "Take the answer to an issue back; it then waits again.", (queue, issue) => queue.Clear(issue)),
        Step(runner, "undo", "Undo the last thing you did in the round; repeat it to go further back.", queue => queue.Undo()),
        Step(runner, "redo", "Do the last undone thing again.", queue => queue.Redo()),
    };

    private static Command Next(CommandRunner runner)
    {
        var (name, annotator) = (RoundOptions.Round(), RoundOptions.Annotator("Whose queue it is."));
        var criteria = new Option<bool>("--criteria") { Description = "Show the guideline's criteria too." };
        var command = new Command("next", "Show the next issue that waits for an answer.") { name, annotator, criteria };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var queue = Queue(study, arguments, name, annotator);
            var item = queue.Next();
            var guideline = new GuidelineBook(study).Find(queue.Round.Question, queue.Round.GuidelineVersion);
            var text = item is null ? null : queue.Read(item);
            var progress = queue.Progress();
            var json = new { progress, issue = text is null ? null : Document(text), inclusion = guideline.Inclusion, exclusion = guideline.Exclusion };
            return new CommandResult(json, screen => Draw(screen, queue.Round.Question, progress, text, arguments.GetValue(criteria) ? guideline : null));
        });
        return command;
    }

    private static Command Answer(CommandRunner runner)
    {
        var (name, issue, annotator) = (RoundOptions.Round(), RoundOptions.Issue(), RoundOptions.Annotator("Who answers."));
        var answer = new Argument<string>("ANSWER") { Description = "One option, or codes joined by ; with the main one first; none means the empty set." };
        var unsure = new Option<bool>("--unsure") { Description = "Mark the answer as unsure." };
        var confidence = new Option<double?>("--confidence") { Description = "How sure you are, from 0 to 1.", HelpName = "SHARE" };
        var note = new Option<string?>("--note") { Description = "A remark.", HelpName = "TEXT" };
        var quotes = new Option<string[]>("--quote") { Description = "Words of the title, body or a comment that show it. May be given several times.", HelpName = "WORDS", DefaultValueFactory = _ => [] };
        var command = new Command("answer", "Answer an issue of your queue, or answer it anew.") { name, issue, answer, annotator, unsure, confidence, note, quotes };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var queue = Queue(study, arguments, name, annotator);
            var item = Item(study, queue, arguments.GetRequiredValue(issue));
            var given = arguments.GetRequiredValue(answer);
            var text = queue.Read(item);
            queue.Answer(item.IssueId, new RoundAnswer(queue.Round.Question.IsSet && given == "none" ? "" : given)
            {
                IsUnsure = arguments.GetValue(unsure),
                Confidence = arguments.GetValue(confidence),
                Note = arguments.GetValue(note),
                Evidence = [.. arguments.GetValue(quotes)!.Select(words => Quote(text, words))],
            });
            return Result(queue, text.Reference, "saved");
        });
        return command;
    }

    private static Command Act(CommandRunner runner, string verb, string description, Action<RoundQueue, long> act)
    {
        var (name, issue, annotator) = (RoundOptions.Round(), RoundOptions.Issue(), RoundOptions.Annotator("Whose queue it is."));
        var command = new Command(verb, description) { name, issue, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var queue = Queue(study, arguments, name, annotator);
            act(queue, Item(study, queue, arguments.GetRequiredValue(issue)).IssueId);
            return Result(queue, RoundOptions.ReadIssue(arguments.GetRequiredValue(issue)), "saved");
        });
        return command;
    }

    private static Command Step(CommandRunner runner, string verb, string description, Func<RoundQueue, QueueItem?> step)
    {
        var (name, annotator) = (RoundOptions.Round(), RoundOptions.Annotator("Whose queue it is."));
        var command = new Command(verb, description) { name, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var queue = Queue(study, arguments, name, annotator);
            return step(queue) is { } item ? Result(queue, queue.Read(item).Reference, verb) : Result(queue, null, $"nothing to {verb}");
        });
        return command;
    }

    private static RoundQueue Queue(Study study, ParseResult arguments, Argument<string> name, Option<string> annotator) =>
        new(study, new RoundCatalog(study).Find(arguments.GetRequiredValue(name)), arguments.GetRequiredValue(annotator));

    private static QueueItem Item(Study study, RoundQueue queue, string issue)
    {
        var reference = RoundOptions.ReadIssue(issue);
        var known = new IssueCatalog(study.Database).Find(reference) ?? throw new AnnotationException("The study does not hold the issue.", reference.ToString(), "Take the next issue of the queue.");
        return queue.Find(known.Id);
    }

    private static Evidence Quote(RoundText text, string words) =>
        text.Quote(words) ?? throw new AnnotationException($"The words `{words}` are not in the issue's texts.", text.Reference.ToString(), "Copy them from the text.");

    private static CommandResult Result(RoundQueue queue, IssueReference? issue, string what)
    {
        var progress = queue.Progress();
        return new CommandResult(new { what, issue = issue?.ToString(), progress }, screen => screen.Line(string.Create(
            CultureInfo.InvariantCulture, $"{(issue is null ? "" : $"{issue}: ")}{what}. {progress.Answered} of {progress.Assigned} answered, {progress.Left} left.")));
    }

    private static object Document(RoundText text) => new
    {
        repository = text.Reference.Repository,
        number = text.Reference.Number,
        title = text.Title,
        body = text.Body,
        createdAt = text.CreatedAt,
        labels = text.Labels,
        comments = text.Comments.Select(comment => new { createdAt = comment.Comment.CreatedAt, authorAssociation = comment.Comment.AuthorAssociation, body = comment.Comment.Body }),
    };

    private static void Draw(Screen screen, Question question, QueueProgress progress, RoundText? text, GuidelineVersion? guideline)
    {
        if (text is null)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"Everything is answered: {progress.Answered} of {progress.Assigned}."));
            return;
        }

        screen.Heading($"{text.Reference}  {text.Title}");
        screen.Line(text.Body ?? "(no text)");
        foreach (var comment in text.Comments)
        {
            screen.Line();
            screen.Line($"--- comment of {Issues.IssueCells.Minute(comment.Comment.CreatedAt)} UTC ({comment.Comment.AuthorAssociation ?? "unknown"})");
            screen.Line(comment.Comment.Body ?? "");
        }

        screen.Line();
        foreach (var criterion in guideline?.Inclusion ?? []) screen.Line($"include: {criterion}");
        foreach (var criterion in guideline?.Exclusion ?? []) screen.Line($"exclude: {criterion}");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{question.Title} {string.Join(" / ", question.Options)}   ({progress.Answered} of {progress.Assigned} answered)"));
    }
}
