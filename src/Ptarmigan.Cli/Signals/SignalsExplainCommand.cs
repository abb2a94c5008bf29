using System.CommandLine;
using System.Globalization;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Cli.Signals;

/// <summary><c>ptarmigan signals explain</c>.</summary>
internal static class SignalsExplainCommand
{
    public static Command Create(CommandRunner runner)
    {
        var reference = new Argument<string?>("ISSUE") { Description = "The issue of the study: OWNER/NAME#NUMBER, or its address.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--text") { Description = "A file instead: its first line is the title, the rest the body in Markdown.", HelpName = "FILE" };
        var command = new Command("explain", "Show which signals fire on an issue, on which words, and what they say together.") { reference, file };
        runner.RunWithOrWithoutStudy(command, (study, arguments, _) =>
        {
            var (name, text) = ReadText(runner, study, arguments.GetValue(reference), arguments.GetValue(file));
            var set = SignalsCommand.SetOf(study);
            var findings = set.Find(text);
            var judgments = new SignalAnnotator(set, SignalMeasures.BuiltIn).Judge(text);
            var json = new
            {
                issue = name,
                set.Version,
                signals = findings.Select(finding => new
                {
                    finding.Signal.Name,
                    question = finding.Signal.Question.Name,
                    finding.Signal.Answer,
                    finding.Signal.Reason,
                    precision = SignalMeasures.BuiltIn.PrecisionOf(finding.Signal),
                    evidence = SignalEvidence.Of(text, finding),
                    phrases = finding.Spans.Select(span => span.Phrase.Text),
                }),
                judgments = judgments.Select(judgment => new
                {
                    question = judgment.Question.Name,
                    judgment.Answer,
                    judgment.Confidence,
                    ranking = judgment.Vote.Ranking.Select(rank => new { rank.Answer, rank.Confidence }),
                }),
            };
            return new CommandResult(json, screen => Draw(name, text, findings, judgments, screen));
        });
        return command;
    }

    private static (string Name, ReportText Text) ReadText(CommandRunner runner, Study? study, string? issue, string? file)
    {
        if ((issue is null) == (file is null)) throw new WrongUseException("Name an issue, or a file with --text.", null, "See `ptarmigan signals explain --help`.");
        if (file is not null)
        {
            var lines = File.ReadAllText(runner.FullPath(file)).Split('\n', 2);
            return (file, ReportText.Read(lines[0].Trim(), lines.Length > 1 ? lines[1] : null));
        }

        if (!IssueReference.TryParse(issue, out var reference)) throw new WrongUseException($"`{issue}` is no issue.", "ISSUE", "Write OWNER/NAME#NUMBER.");
        if (study is null) throw new WrongUseException("There is no study here that could hold the issue.", issue, "Name one with --study DIR, or give the text with --text FILE.");
        var catalog = new IssueCatalog(study.Database);
        var found = catalog.Find(reference) ?? throw new WrongUseException($"The study does not hold {reference}.", "ISSUE", "`ptarmigan issues list` shows what it holds.");
        return (reference.ToString(), ReportText.Read(found.Title, catalog.ReadThread(found).Body));
    }

    private static void Draw(string name, ReportText text, IReadOnlyList<SignalFinding> findings, IReadOnlyList<SignalJudgment> judgments, Screen screen)
    {
        screen.Heading($"{name}: {text.Title}");
        if (findings.Count == 0)
        {
            screen.Line("No signal fires.");
            return;
        }

        var table = new TextTable().Text("question").Text("answer").Text("signal").Number("right").Text("on the words").Text("reason");
        foreach (var finding in findings.OrderBy(finding => judgments.ToList().FindIndex(judgment => judgment.Question == finding.Signal.Question)))
        {
            var words = string.Join("; ", SignalEvidence.Of(text, finding).Select(evidence => evidence.Quote.ReplaceLineEndings(" ")).Distinct());
            var precision = Percent(SignalMeasures.BuiltIn.PrecisionOf(finding.Signal));
            table.Row(finding.Signal.Question.Name, finding.Signal.Answer, finding.Signal.Name, precision, words, finding.Signal.Reason ?? "");
        }

        table.DrawOn(screen);
        foreach (var judgment in judgments)
        {
            var others = string.Join(", ", judgment.Vote.Ranking.Skip(1).Take(2).Select(rank => $"{rank.Answer} {Percent(rank.Confidence)}"));
            screen.Line($"{judgment.Question.Title} {judgment.Answer}, {Percent(judgment.Confidence)} sure{(others.Length == 0 ? "" : $" (else {others})")}.");
        }
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
