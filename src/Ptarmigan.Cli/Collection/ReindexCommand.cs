using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Collection;

/// <summary><c>ptarmigan reindex</c>: takes everything out of the kept JSON once more.</summary>
internal static class ReindexCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("reindex", "Make the tables and the full-text index anew from the kept JSON; judgments are not touched.");
        runner.RunOnStudy(command, (study, _, cancellation) =>
        {
            var result = Run(study, runner.Terminal, cancellation);
            var made = new { result.Issues, result.Timelines, result.Repositories, seconds = Math.Round(result.Duration.TotalSeconds, 3) };
            return new CommandResult(made, screen => screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"Read again: {result.Issues:N0} issues, {result.Timelines:N0} timelines, {result.Repositories:N0} repositories, in {result.Duration.TotalSeconds:N1} s.")));
        });
        return command;
    }

    private static ReindexResult Run(Study study, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        return Reindex.Run(
            study, (done, total) => line.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} documents")), cancellation);
    }
}
