using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan code</c>: codes issues and words in them.</summary>
internal static class CodeCommand
{
    public static Command Create(CommandRunner runner) => new("code", "Code issues, and words in them, with the codes of the codebook.")
    {
        Add(runner), List(runner), TakeBack(runner), Recode(runner), Undo(runner), Exclude(runner), Include(runner), Revisit(runner), Settle(runner), Record(runner), Adopt(runner),
        CodingExportCommand.OfCodings(runner), CodingImportCommand.OfCodings(runner),
    };

    private static Command Add(CommandRunner runner)
    {
        var issue = RoundOptions.Issue();
        var code = new Option<string>("--code") { Description = "The code: its name, its path, its sign, or # and its key.", HelpName = "CODE", Required = true };
        var quote = new Option<string?>("--quote") { Description = "The words, as they stand in title, body or a comment; the first place counts. Default: the issue as a whole.", HelpName = "TEXT" };
        var annotator = CodingOptions.Annotator();
        var command = new Command("add", "Code words of an issue, or the issue as a whole.") { issue, code, quote, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new ChallengeLedger(study) { Viewer = arguments.GetRequiredValue(annotator) };
            var known = CodingOptions.ReadIssue(study, arguments.GetRequiredValue(issue));
            var codebook = new CodebookLedger(study).Current;
            var passage = arguments.GetValue(quote) is { } words ? Find(ledger.TextOf(known), words) : null;
            var challenge = ledger.Code(known, passage, codebook.Find(arguments.GetRequiredValue(code)).Id, arguments.GetRequiredValue(annotator));
            return Shown(challenge, codebook);
        });
        return command;
    }

    private static Command List(CommandRunner runner)
    {
        var issue = new Option<string?>("--issue") { Description = "Only those of this issue.", HelpName = "ISSUE" };
        var code = new Option<string?>("--code") { Description = "Only those of this theme, sub-theme or code, and of what is below it.", HelpName = "CODE" };
        var annotator = new Option<string?>("--annotator") { Description = "Who looks: of open blind batches only one's own are shown. Default: nobody who codes in one.", HelpName = "NAME" };
        var command = new Command("list", "List challenges: which words of which issue have which code.") { issue, code, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var codebook = new CodebookLedger(study).Current;
            var ledger = new ChallengeLedger(study) { Viewer = arguments.GetValue(annotator) };
            var challenges = arguments.GetValue(issue) is { } text ? ledger.Of(CodingOptions.ReadIssue(study, text)) : ledger.All();
            if (arguments.GetValue(code) is { } wanted)
            {
                var branch = codebook.Branch(codebook.Find(wanted).Id).Select(below => below.Id).ToHashSet();
                challenges = [.. challenges.Where(challenge => branch.Contains(challenge.Placement.Code!.Value))];
            }

            return new CommandResult(new { challenges = challenges.Select(challenge => ChallengeDocument.Of(challenge, codebook)) }, screen => Draw(screen, challenges, codebook));
        });
        return command;
    }

    private static Command TakeBack(CommandRunner runner)
    {
        var (key, annotator) = (Key(), CodingOptions.Annotator());
        var command = new Command("take-back", "Take a challenge back.") { key, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var id = CodingOptions.Key(arguments.GetRequiredValue(key));
            new ChallengeLedger(study).TakeBack(id, arguments.GetRequiredValue(annotator));
            return new CommandResult(new { takenBack = id }, screen => screen.Line($"Challenge {id} is taken back. `ptarmigan code undo` brings it again."));
        });
        return command;
    }

    private static Command Recode(CommandRunner runner)
    {
        var (key, annotator) = (Key(), CodingOptions.Annotator());
        var code = new Option<string>("--code") { Description = "The code from now on.", HelpName = "CODE", Required = true };
        var command = new Command("recode", "Give a challenge another code; its words stay.") { key, code, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var codebook = new CodebookLedger(study).Current;
            var ledger = new ChallengeLedger(study) { Viewer = arguments.GetRequiredValue(annotator) };
            var id = CodingOptions.Key(arguments.GetRequiredValue(key));
            ledger.Recode(id, codebook.Find(arguments.GetRequiredValue(code)).Id, arguments.GetRequiredValue(annotator));
            return Shown(ledger.All().First(challenge => challenge.Id == id), codebook);
        });
        return command;
    }

    private static Command Undo(CommandRunner runner)
    {
        var annotator = CodingOptions.Annotator();
        var command = new Command("undo", "Take back the last thing an annotator coded, took back or gave another code.") { annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var challenge = new ChallengeLedger(study).Undo(arguments.GetRequiredValue(annotator));
            var codebook = new CodebookLedger(study).Current;
            return challenge.Stands
                ? Shown(challenge, codebook)
                : new CommandResult(new { takenBack = challenge.Id }, screen => screen.Line($"Challenge {challenge.Id} is taken back."));
        });
        return command;
    }

    private static Command Exclude(CommandRunner runner)
    {
        var (issue, annotator, reason) = (RoundOptions.Issue(), CodingOptions.Annotator(), RoundOptions.Reason(isRequired: true));
        var cause = new Option<string>("--cause") { Description = "Why, by kind: too-vague, too-broad or insufficient.", Required = true };
        cause.AcceptOnlyFromAmong("too-vague", "too-broad", "insufficient");
        var command = new Command("exclude", "Take an issue out that cannot be coded.") { issue, cause, reason, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var known = CodingOptions.ReadIssue(study, arguments.GetRequiredValue(issue));
            var why = ExclusionCauses.Parse(arguments.GetRequiredValue(cause));
            new CodingExclusions(study).Exclude(known, arguments.GetRequiredValue(annotator), why, arguments.GetRequiredValue(reason)!);
            return new CommandResult(new { excluded = known.Reference.ToString(), cause = why.ToText() }, screen => screen.Line($"{known.Reference} is taken out as {why.ToText()}."));
        });
        return command;
    }

    private static Command Include(CommandRunner runner)
    {
        var (issue, annotator, reason) = (RoundOptions.Issue(), CodingOptions.Annotator(), RoundOptions.Reason(isRequired: true));
        var command = new Command("include", "Take an exclusion back.") { issue, reason, annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var known = CodingOptions.ReadIssue(study, arguments.GetRequiredValue(issue));
            new CodingExclusions(study).TakeBack(known, arguments.GetRequiredValue(annotator), arguments.GetRequiredValue(reason)!);
            return new CommandResult(new { included = known.Reference.ToString() }, screen => screen.Line($"{known.Reference} may be coded again."));
        });
        return command;
    }

    private static Command Revisit(CommandRunner runner)
    {
        var annotator = new Option<string?>("--annotator") { Description = "Only those of this annotator.", HelpName = "NAME" };
        var command = new Command("revisit", "List the challenges that want another look, because their code was merged or split.") { annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var codebook = new CodebookLedger(study).Current;
            var waiting = new Revisits(study) { Viewer = arguments.GetValue(annotator) }.Waiting(arguments.GetValue(annotator));
            return new CommandResult(
                new { waiting = waiting.Select(item => new { item.Version, challenge = ChallengeDocument.Of(item.Challenge, codebook) }) },
                screen => Draw(screen, [.. waiting.Select(item => item.Challenge)], codebook));
        });
        return command;
    }

    private static Command Settle(CommandRunner runner)
    {
        var (keys, by) = (new Argument<string[]>("KEY") { Description = "The challenges.", Arity = ArgumentArity.OneOrMore }, RoundOptions.By());
        var command = new Command("settle", "Say that challenges were looked at again and are right as they are.") { keys, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var revisits = new Revisits(study) { Viewer = arguments.GetRequiredValue(by) };
            var settled = arguments.GetRequiredValue(keys).Select(CodingOptions.Key).Where(key => revisits.Settle(key, arguments.GetRequiredValue(by))).ToList();
            return new CommandResult(new { settled, waiting = revisits.Waiting().Count }, screen => screen.Line($"Settled: {settled.Count}. Still waiting: {revisits.Waiting().Count}."));
        });
        return command;
    }

    private static Command Record(CommandRunner runner)
    {
        var name = new Option<string>("--as") { Description = "Under whose name.", HelpName = "NAME", DefaultValueFactory = _ => Annotator.Gold };
        var command = new Command("record", "Record the sub-themes of every coded issue as judgments on challenges, which analyses and reports read.") { name };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (added, issues, leftOut) = CodingRecord.Record(study, arguments.GetRequiredValue(name));
            return new CommandResult(
                new { added, issues, leftOut },
                screen =>
                {
                    screen.Line($"{Counted.Of(issues, "issue was", "issues were")} coded; {Counted.Of(added, "judgment is", "judgments are")} new.");
                    if (leftOut > 0) screen.Line($"Left out, because their codes stand in no sub-theme: {Counted.Of(leftOut, "challenge")}.");
                },
                leftOut > 0 ? ExitCode.DoneInPart : ExitCode.Done);
        });
        return command;
    }

    private static Command Adopt(CommandRunner runner)
    {
        var annotator = new Option<string>("--annotator") { Description = "Whose answers.", HelpName = "NAME", DefaultValueFactory = _ => Annotator.Gold };
        var command = new Command("adopt", "Code every issue as a whole with the sub-themes that an annotator's answers name, to find codes below them.") { annotator };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (added, issues, unknown) = AnswerAdoption.Adopt(study, arguments.GetRequiredValue(annotator));
            return new CommandResult(
                new { added, issues, unknown },
                screen =>
                {
                    screen.Line($"{Counted.Of(issues, "issue is", "issues are")} coded; {Counted.Of(added, "challenge is", "challenges are")} new.");
                    if (unknown.Count > 0) screen.Line($"Not in the codebook: {string.Join(", ", unknown.Select(code => $"{code.Key} ({code.Value})"))}. `ptarmigan codebook adopt` takes a taxonomy's sub-themes in.");
                },
                unknown.Count > 0 ? ExitCode.DoneInPart : ExitCode.Done);
        });
        return command;
    }

    private static Argument<string> Key() => new("KEY") { Description = "The key of the challenge, as `ptarmigan code list` shows it." };

    private static CommandResult Shown(Challenge challenge, Codebook codebook) =>
        new(ChallengeDocument.Of(challenge, codebook), screen => screen.Line($"Challenge {challenge.Id}: {challenge.Issue}, `{codebook.NameOf(challenge.Placement.Code!.Value)}`{(challenge.Passage is { } passage ? $", {passage.Quote.Length} characters of the {passage.Part.ToString().ToLowerInvariant()}" : "")}."));

    private static void Draw(Screen screen, IReadOnlyList<Challenge> challenges, Codebook codebook)
    {
        var table = new TextTable().Number("key").Text("issue").Text("annotator").Text("code").Text("words");
        foreach (var challenge in challenges)
        {
            table.Row(
                challenge.Id.ToString(CultureInfo.InvariantCulture), challenge.Issue.ToString(), challenge.Annotator, codebook.NameOf(challenge.Placement.Code!.Value),
                challenge.Passage?.Quote.ReplaceLineEndings(" ") ?? "(the whole issue)");
        }

        if (challenges.Count > 0) table.DrawOn(screen);
        screen.Line($"{Counted.Of(challenges.Count, "challenge")}.");
    }

    /// <exception cref="CodingException">The words are nowhere.</exception>
    private static Passage Find(RoundText text, string words)
    {
        var found = text.Quote(words)
            ?? throw new CodingException("The words are not in the issue.", text.Reference.ToString(), "Copy them from `ptarmigan issues show`.");
        return new Passage(found.Part, found.Comment, found.Start, found.End, found.Quote);
    }
}
