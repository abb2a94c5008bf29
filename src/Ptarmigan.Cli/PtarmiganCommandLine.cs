using System.CommandLine;
using Ptarmigan.Cli.Accounts;
using Ptarmigan.Cli.Annotation;
using Ptarmigan.Cli.Collection;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Reporting;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Selection;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Studies;
using Ptarmigan.Cli.Taxonomies;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Cli.Workbenches;
using Ptarmigan.Exchange;

namespace Ptarmigan.Cli;

/// <summary>The whole command line: what commands there are, and how a run begins and ends.</summary>
internal static class PtarmiganCommandLine
{
    /// <summary>Parses the arguments, runs the command they name and says how it ended.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Create(terminal).Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction) return TellParseErrors(parsed, terminal);

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Ctrl+C asks the work to stop at a safe point (Program.cs); a large import may take longer than any fixed patience.
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, cancellation);
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var runner = new CommandRunner(terminal);
        return new RootCommand("Turns issue reports into evidence about reusing pre-trained models.")
        {
            Options = { runner.StudyOption, runner.JsonOption, runner.DebugOption },
            Subcommands =
            {
                DemoCommand.Create(runner),
                InitCommand.Create(runner),
                SelectCommand.Create(runner),
                CollectCommand.Create(runner),
                ImportCommand.Create(runner),
                ReindexCommand.Create(runner),
                IssuesCommand.Create(runner),
                LabelsCommand.Create(runner),
                AnnotatorCommand.Create(runner),
                GuidelineCommand.Create(runner),
                RoundCommand.Create(runner),
                AnnotateCommand.Create(runner),
                AgreementOfRoundsCommand.Create(runner),
                AdjudicateCommand.Create(runner),
                TaxonomyCommand.Create(runner),
                AnalyzeCommand.Create(runner),
                ReportCommand.Create(runner),
                StatsCommand.Create(runner),
                ServeCommand.Create(runner),
                AccountCommand.Create(runner),
                VersionCommand.Create(runner),
            },
        };
    }

    private static int TellParseErrors(ParseResult parsed, Terminal terminal)
    {
        var path = new List<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
        {
            path.Insert(0, command.Command is RootCommand ? "ptarmigan" : command.Command.Name);
        }

        var failure = new Failure(string.Join(" ", parsed.Errors.Select(error => error.Message)), null, $"See `{string.Join(' ', path)} --help`.");
        failure.PrintOn(terminal.Error);
        // The parse failed, so the option itself may not have been understood; its name is looked for as it was typed.
        if (parsed.Tokens.Any(token => token.Value == "--json")) terminal.Output.WriteLine(JsonText.Write(new { error = failure }));
        return (int)ExitCode.WrongUse;
    }
}
