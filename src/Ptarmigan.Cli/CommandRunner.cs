using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli;

/// <summary>Runs a command's work and turns its end, whatever it is, into output and an exit code.</summary>
/// <param name="terminal">Where the run prints.</param>
/// <param name="arguments">The words of the command line, for those who make only what it names.</param>
internal sealed class CommandRunner(Terminal terminal, IReadOnlyList<string> arguments)
{
    /// <summary>The words of the command line; none where every command is wanted.</summary>
    public IReadOnlyList<string> Arguments => arguments;

    /// <summary>Print one JSON document on standard output and nothing else there.</summary>
    public Option<bool> JsonOption { get; } = new("--json") { Description = "Print one JSON document on standard output, and nothing else there.", Recursive = true };

    /// <summary>Show the stack trace of an error.</summary>
    public Option<bool> DebugOption { get; } = new("--debug") { Description = "Show where in the program an error arose.", Recursive = true };

    /// <summary>The study's folder, where it is not the current one or above it.</summary>
    public Option<string?> StudyOption { get; } = new("--study") { Description = "The study's folder. Default: the current folder or the nearest above it that holds a study.", HelpName = "DIR", Recursive = true };

    /// <summary>Where the run prints.</summary>
    public Terminal Terminal => terminal;

    /// <summary>Gives a command its work.</summary>
    /// <param name="command">The command.</param>
    /// <param name="work">What it does; its result is printed, its exceptions are told.</param>
    public void Run(Command command, Func<ParseResult, CancellationToken, CommandResult> work) =>
        command.SetAction(async (arguments, cancellation) => (int)await RunWorkAsync(arguments, () => null, (_, given, token) => Task.FromResult(work(given, token)), cancellation));

    /// <summary>Gives a command its work on the study that the command line names; the study stays open until the result is printed.</summary>
    public void RunOnStudy(Command command, Func<Study, ParseResult, CancellationToken, CommandResult> work) =>
        RunOnStudyAsync(command, (study, arguments, cancellation) => Task.FromResult(work(study, arguments, cancellation)));

    /// <summary>Gives a command its work on the study that the command line names or that is here; it gets null where there is none.</summary>
    public void RunWithOrWithoutStudy(Command command, Func<Study?, ParseResult, CancellationToken, CommandResult> work) =>
        RunWithOrWithoutStudyAsync(command, (study, arguments, cancellation) => Task.FromResult(work(study, arguments, cancellation)));

    /// <summary>Gives a command work that may wait for the network, on the study that the command line names or that is here; it gets null where there is none.</summary>
    public void RunWithOrWithoutStudyAsync(Command command, Func<Study?, ParseResult, CancellationToken, Task<CommandResult>> work) =>
        command.SetAction(async (arguments, cancellation) => (int)await RunWorkAsync(
            arguments, () => arguments.GetValue(StudyOption) is null && Study.FindOrNull(terminal.Folder) is null ? null : OpenStudy(arguments), work, cancellation));

    /// <summary>Gives a command work on the study that waits for the network.</summary>
    public void RunOnStudyAsync(Command command, Func<Study, ParseResult, CancellationToken, Task<CommandResult>> work) =>
        command.SetAction(async (arguments, cancellation) => (int)await RunWorkAsync(
            arguments, () => OpenStudy(arguments), (study, given, token) => work(study!, given, token), cancellation));

    /// <summary>A path of the command line as a full path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, terminal.Folder);

    private Study OpenStudy(ParseResult arguments)
    {
        var named = arguments.GetValue(StudyOption);
        return Study.Open(named is null ? Study.Find(terminal.Folder) : FullPath(named), terminal.Time);
    }

    private async Task<ExitCode> RunWorkAsync(
        ParseResult arguments, Func<Study?> open, Func<Study?, ParseResult, CancellationToken, Task<CommandResult>> work, CancellationToken cancellation)
    {
        var asJson = arguments.GetValue(JsonOption);
        using var document = new TextWriterStream(terminal.Output);
        try
        {
            using var study = open();
            var result = await work(study, arguments, cancellation);
            if (asJson) Print(result.Json, document);
            else result.Draw(new Screen(terminal.Output, terminal.OutputIsTerminal, terminal.Width));
            return result.Exit;
        }
        catch (Exception failure)
        {
            var (told, exit) = Failure.Tell(failure);
            told.PrintOn(terminal.Error);
            // A document that has begun cannot be taken back, and a second one would not be read.
            if (asJson && document.IsEmpty) Print(new { error = told }, document);
            if (arguments.GetValue(DebugOption)) terminal.Error.WriteLine(failure);
            return exit;
        }
    }

    private void Print(object json, Stream document)
    {
        JsonText.Write(json, document);
        terminal.Output.WriteLine();
    }
}
