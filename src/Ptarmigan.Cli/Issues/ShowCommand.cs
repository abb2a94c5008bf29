using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues show OWNER/NAME#N</c>: one issue with its timeline, judgments and snapshots.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string[]>("ISSUE")
        {
            Description = "The issue: OWNER/NAME#NUMBER, OWNER/NAME NUMBER, or its address.",
            Arity = new ArgumentArity(1, 2),
        };
        var full = new Option<bool>("--full") { Description = "Print the whole text of the issue and of its comments." };
        var command = new Command("show", "Show one issue: its text, timeline, judgments and snapshots.") { name, full };
        runner.RunOnStudy(command, (study, arguments, _) => Show(study, string.Join(' ', arguments.GetRequiredValue(name)), arguments.GetValue(full)));
        return command;
    }

    private static CommandResult Show(Study study, string name, bool isFull)
    {
        if (!IssueReference.TryParse(name, out var reference))
        {
            throw new WrongUseException($"`{name}` is no issue.", "ISSUE", "Write it as owner/name#number.");
        }

        var catalog = new IssueCatalog(study.Database);
        var issue = catalog.Find(reference)
            ?? throw new PtarmiganException("The study does not hold the issue.", reference.ToString(), "`ptarmigan issues list` shows what it holds.");
        var shown = new ShownIssue(
            catalog.ReadThread(issue), issue.History(ObservationEnd.Of(study)), study.Protocol.Closing, new JudgmentLedger(study).Of(issue), catalog.ReadSnapshots(issue));
        return new CommandResult(shown.ToJson(), screen => new IssueDrawing(screen, isFull).Draw(shown));
    }
}
