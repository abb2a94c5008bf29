using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan memo</c>: notes on passages, issues and codes.</summary>
internal static class MemoCommand
{
    public static Command Create(CommandRunner runner) => new("memo", "Write and read memos on challenges, issues and codes.") { Write(runner), List(runner), Edit(runner), TakeBack(runner) };

    private static Command Write(CommandRunner runner)
    {
        var text = new Argument<string>("TEXT") { Description = "What the memo says." };
        var kind = Kind();
        kind.DefaultValueFactory = _ => "analytic";
        var (issue, challenge, code) = Targets("What it is about: an issue.", "What it is about: a challenge, by its key.", "What it is about: a theme, sub-theme or code.");
        var by = RoundOptions.By();
        var command = new Command("write", "Write a memo on an issue, a challenge or a code.") { text, kind, issue, challenge, code, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var target = Target(study, arguments, issue, challenge, code) ?? throw new WrongUseException("The memo is about nothing.", null, "Say one of --issue, --challenge and --code.");
            var memo = new MemoBook(study).Write(MemoKinds.Parse(arguments.GetRequiredValue(kind)!), target, arguments.GetRequiredValue(text), arguments.GetRequiredValue(by));
            return new CommandResult(Document(memo), screen => screen.Line($"Memo {memo.Id}."));
        });
        return command;
    }

    private static Command List(CommandRunner runner)
    {
        var kind = Kind();
        var (issue, challenge, code) = Targets("Only those about this issue.", "Only those about this challenge, by its key.", "Only those about this theme, sub-theme or code.");
        var viewer = new Option<string?>("--annotator") { Description = "Who looks: about open blind batches only one's own are shown. Default: nobody who codes in one.", HelpName = "NAME" };
        var command = new Command("list", "List memos.") { kind, issue, challenge, code, viewer };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var book = new MemoBook(study) { Viewer = arguments.GetValue(viewer) };
            var memos = Target(study, arguments, issue, challenge, code) is { } target ? book.About(target) : book.All();
            if (arguments.GetValue(kind) is { } wanted) memos = [.. memos.Where(memo => memo.Kind.ToText() == wanted)];
            return new CommandResult(new { memos = memos.Select(Document) }, screen => Draw(screen, memos, study));
        });
        return command;
    }

    private static Command Edit(CommandRunner runner)
    {
        var (key, text, by) = (Key(), new Argument<string>("TEXT") { Description = "What it says from now on." }, RoundOptions.By());
        var command = new Command("edit", "Replace what a memo says; the older text is kept.") { key, text, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            new MemoBook(study).Replace(arguments.GetRequiredValue(key), arguments.GetRequiredValue(text), arguments.GetRequiredValue(by));
            return new CommandResult(new { replaced = arguments.GetRequiredValue(key) }, screen => screen.Line($"Memo {arguments.GetRequiredValue(key)} is replaced."));
        });
        return command;
    }

    private static Command TakeBack(CommandRunner runner)
    {
        var (key, by) = (Key(), RoundOptions.By());
        var command = new Command("take-back", "Take a memo back; its text is kept.") { key, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            new MemoBook(study).Replace(arguments.GetRequiredValue(key), null, arguments.GetRequiredValue(by));
            return new CommandResult(new { takenBack = arguments.GetRequiredValue(key) }, screen => screen.Line($"Memo {arguments.GetRequiredValue(key)} is taken back."));
        });
        return command;
    }

    private static void Draw(Screen screen, IReadOnlyList<Memo> memos, Study study)
    {
        var codebook = new CodebookLedger(study).Current;
        var issues = new IssueCatalog(study.Database).ReadByKeys([.. memos.Select(memo => memo.Target.IssueId).OfType<long>().Distinct()]).ToDictionary(issue => issue.Id, issue => issue.Reference);
        var table = new TextTable().Number("key").Text("kind").Text("about").Text("author").Text("time (UTC)").Text("memo");
        foreach (var memo in memos)
        {
            table.Row(memo.Id.ToString(CultureInfo.InvariantCulture), memo.Kind.ToText(), About(memo.Target), memo.Author, IssueCells.Minute(memo.MadeAt), memo.Text);
        }

        if (memos.Count > 0) table.DrawOn(screen);
        screen.Line($"{Counted.Of(memos.Count, "memo")}.");

        string About(MemoTarget target) => target switch
        {
            { IssueId: { } issue } => issues[issue].ToString(),
            { Challenge: { } challenge } => $"challenge {challenge}",
            _ => codebook.TryGet(target.Code!.Value, out var code) ? codebook.NameOf(code.Id) : $"#{target.Code}",
        };
    }

    private static object Document(Memo memo) => new { memo.Id, kind = memo.Kind.ToText(), memo.Target.IssueId, memo.Target.Challenge, memo.Target.Code, memo.Text, memo.Author, memo.MadeAt };

    private static Option<string?> Kind()
    {
        var kind = new Option<string?>("--kind") { Description = "What it is: analytic, rule or question." };
        kind.AcceptOnlyFromAmong("analytic", "rule", "question");
        return kind;
    }

    private static Argument<long> Key() => new("KEY") { Description = "The key of the memo, as `ptarmigan memo list` shows it." };

    private static (Option<string?> Issue, Option<string?> Challenge, Option<string?> Code) Targets(string issue, string challenge, string code) => (
        new("--issue") { Description = issue, HelpName = "ISSUE" }, new("--challenge") { Description = challenge, HelpName = "KEY" }, new("--code") { Description = code, HelpName = "CODE" });

    private static MemoTarget? Target(Study study, ParseResult arguments, Option<string?> issue, Option<string?> challenge, Option<string?> code)
    {
        List<MemoTarget> targets = [];
        if (arguments.GetValue(issue) is { } reference) targets.Add(MemoTarget.OfIssue(CodingOptions.ReadIssue(study, reference).Id));
        if (arguments.GetValue(challenge) is { } key) targets.Add(MemoTarget.OfChallenge(CodingOptions.Key(key)));
        if (arguments.GetValue(code) is { } name) targets.Add(MemoTarget.OfCode(new CodebookLedger(study).Current.Find(name).Id));
        return targets switch
        {
            [] => null,
            [var only] => only,
            _ => throw new WrongUseException("A memo is about one thing.", null, "Say one of --issue, --challenge and --code."),
        };
    }
}
