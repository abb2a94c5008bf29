using System.CommandLine;
using Ptarmigan.Cli.Accounts;
using Ptarmigan.Cli.Annotation;
using Ptarmigan.Cli.Classification;
using Ptarmigan.Cli.Coding;
using Ptarmigan.Cli.Collection;
using Ptarmigan.Cli.Comparison;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Refi;
using Ptarmigan.Cli.Replication;
using Ptarmigan.Cli.Reporting;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Selection;
using Ptarmigan.Cli.Signals;
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
    private static readonly CommandTable Commands = new(
        ("demo", DemoCommand.Create),
        ("init", InitCommand.Create),
        ("select", SelectCommand.Create),
        ("collect", CollectCommand.Create),
        ("import", ImportCommand.Create),
        ("reindex", ReindexCommand.Create),
        ("issues", IssuesCommand.Create),
        ("labels", LabelsCommand.Create),
        ("annotator", AnnotatorCommand.Create),
        ("guideline", GuidelineCommand.Create),
        ("round", RoundCommand.Create),
        ("annotate", AnnotateCommand.Create),
        ("agreement", AgreementOfRoundsCommand.Create),
        ("adjudicate", AdjudicateCommand.Create),
        ("codebook", CodebookCommand.Create),
        ("code", CodeCommand.Create),
        ("memo", MemoCommand.Create),
        ("batch", BatchCommand.Create),
        ("taxonomy", TaxonomyCommand.Create),
        ("compare", CompareCommand.Create),
        ("signals", SignalsCommand.Create),
        ("classify", ClassifyCommand.Create),
        ("train", TrainCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("suggest-next", SuggestNextCommand.Create),
        ("learning", LearningCommand.Create),
        ("analyze", AnalyzeCommand.Create),
        ("report", ReportCommand.Create),
        ("package", PackageCommand.Create),
        ("stats", StatsCommand.Create),
        ("refi", RefiCommand.Create),
        ("serve", ServeCommand.Create),
        ("account", AccountCommand.Create),
        ("version", VersionCommand.Create));

    /// <summary>Parses the arguments, runs the command they name and says how it ended.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Create(terminal, arguments).Parse(arguments);
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
    /// <param name="terminal">Where a run prints.</param>
    /// <param name="arguments">What will be parsed; commands it does not name may be missing. Null for the whole tree.</param>
    public static RootCommand Create(Terminal terminal, IReadOnlyList<string>? arguments = null)
    {
        var runner = new CommandRunner(terminal, arguments ?? []);
        var root = new RootCommand("Turns issue reports into evidence about reusing pre-trained models.")
        {
            Options = { runner.StudyOption, runner.JsonOption, runner.DebugOption },
        };
        foreach (var command in Commands.Named(runner.Arguments, depth: 0)) root.Subcommands.Add(command.Create(runner));
        return root;
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
