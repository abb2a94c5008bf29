using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection;
using Ptarmigan.Studies;
using Ptarmigan.Text;

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
                $"Read again: {Counted.Of(result.Issues, "issue")}, {Counted.Of(result.Timelines, "timeline")}, {Counted.Of(result.Repositories, "repository")}, in {result.Duration.TotalSeconds:N1} s.")));
        });
        return command;
    }

    private static ReindexResult Run(Study study, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        return Reindex.Run(
            study, (done, total) => line.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {Counted.Of(total, "document")}")), cancellation);
    }
}
