using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan guideline</c>: how questions are to be answered, with every version.</summary>
internal static class GuidelineCommand
{
    public static Command Create(CommandRunner runner) => new("guideline", "Show and change how a question is to be answered; every version is kept.")
    {
        Show(runner), Edit(runner), History(runner), Diff(runner), Revisit(runner),
    };

    private static Command Show(CommandRunner runner)
    {
        var question = RoundOptions.QuestionName();
        var version = new Option<int?>("--version-number") { Description = "The version. Default: the present one.", HelpName = "N" };
        var command = new Command("show", "Show a guideline.") { question, version };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var asked = Question.Find(arguments.GetRequiredValue(question));
            var book = new GuidelineBook(study);
            var guideline = arguments.GetValue(version) is { } number ? book.Find(asked, number) : book.Current(asked);
            return new CommandResult(Document(guideline), screen => screen.Line(guideline.Text.TrimEnd('\n')));
        });
        return command;
    }

    private static Command Edit(CommandRunner runner)
    {
        var (question, by, reason) = (RoundOptions.QuestionName(), RoundOptions.By(), RoundOptions.Reason(isRequired: true));
        var file = new Argument<string>("FILE") { Description = "A Markdown file with the whole new text; lists below the headings Include and Exclude are the criteria." };
        var basedOn = new Option<int?>("--based-on") { Description = "The version the text was made from; refused if there is a newer one.", HelpName = "N" };
        var command = new Command("edit", "Make a new version of a guideline.") { question, file, reason, by, basedOn };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var asked = Question.Find(arguments.GetRequiredValue(question));
            var text = File.ReadAllText(runner.FullPath(arguments.GetRequiredValue(file)));
            var book = new GuidelineBook(study);
            var older = book.Current(asked);
            var newer = book.Add(asked, text, arguments.GetRequiredValue(by), arguments.GetRequiredValue(reason)!, arguments.GetValue(basedOn));
            var toRevisit = book.JudgedUnderOlder(asked).Count;
            return new CommandResult(new { guideline = Document(newer), judgedUnderOlder = toRevisit }, screen =>
            {
                DrawDifference(screen, LineDifference.Between(older.Text, newer.Text));
                screen.Line(string.Create(CultureInfo.InvariantCulture, $"Version {newer.Version}. {Counted.Of(toRevisit, "judgment was", "judgments were")} made under an older version: `ptarmigan guideline revisit {asked.Name}`."));
            });
        });
        return command;
    }

    private static Command History(CommandRunner runner)
    {
        var question = RoundOptions.QuestionName();
        var command = new Command("history", "List the versions of a guideline: who made them, when and why.") { question };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var versions = new GuidelineBook(study).History(Question.Find(arguments.GetRequiredValue(question)));
            var json = versions.Select(version => new { version = version.Version, author = version.Author, reason = version.Reason, madeAt = version.MadeAt });
            return new CommandResult(new { versions = json }, screen =>
            {
                var table = new TextTable().Number("version").Text("time (UTC)").Text("author").Text("reason");
                foreach (var version in versions) table.Row(version.Version.ToString(CultureInfo.InvariantCulture), IssueCells.Minute(version.MadeAt), version.Author, version.Reason);
                table.DrawOn(screen);
            });
        });
        return command;
    }

    private static Command Diff(CommandRunner runner)
    {
        var question = RoundOptions.QuestionName();
        var older = new Argument<int?>("OLDER") { Description = "The older version. Default: the one before the newer.", Arity = ArgumentArity.ZeroOrOne };
        var newer = new Argument<int?>("NEWER") { Description = "The newer version. Default: the present one.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("diff", "Show what changed between two versions of a guideline.") { question, older, newer };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var asked = Question.Find(arguments.GetRequiredValue(question));
            var book = new GuidelineBook(study);
            var second = arguments.GetValue(newer) is { } number ? book.Find(asked, number) : book.Current(asked);
            var first = book.Find(asked, arguments.GetValue(older) ?? Math.Max(1, second.Version - 1));
            var lines = LineDifference.Between(first.Text, second.Text);
            return new CommandResult(new { older = first.Version, newer = second.Version, lines }, screen => DrawDifference(screen, lines));
        });
        return command;
    }

    private static Command Revisit(CommandRunner runner)
    {
        var question = RoundOptions.QuestionName();
        var command = new Command("revisit", "List the judgments that were made under an older version of a guideline.") { question };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var asked = Question.Find(arguments.GetRequiredValue(question));
            var older = new GuidelineBook(study).JudgedUnderOlder(asked);
            return new CommandResult(new { judgments = older.Select(own => new { issue = own.Issue.ToString(), own.Annotator, own.Answer, own.Version }) }, screen =>
            {
                var table = new TextTable().Text("issue").Text("annotator").Text("answer").Number("version");
                foreach (var own in older) table.Row(own.Issue.ToString(), own.Annotator, own.Answer, own.Version.ToString(CultureInfo.InvariantCulture));
                if (older.Count > 0) table.DrawOn(screen);
                screen.Line(older.Count == 0 ? "None." : $"Judge them again: `ptarmigan round create NAME --question {asked.Name} --sample revisit --annotator NAME`.");
            });
        });
        return command;
    }

    private static object Document(GuidelineVersion version) => new
    {
        question = version.Question.Name,
        version = version.Version,
        text = version.Text,
        inclusion = version.Inclusion,
        exclusion = version.Exclusion,
        author = version.Author,
        reason = version.Reason,
        madeAt = version.MadeAt,
    };

    private static void DrawDifference(Screen screen, IReadOnlyList<ChangedLine> lines)
    {
        foreach (var line in lines) screen.Line($"{line.Change switch { TextChange.Added => "+", TextChange.Removed => "-", _ => " " }} {line.Text}".TrimEnd());
    }
}
