using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select run</c>: applies the criteria of the protocol.</summary>
internal static class SelectRunCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("run", "Apply the criteria of study.yaml to the candidates and record the funnel.");
        runner.RunOnStudy(command, (study, _, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var (funnel, isNew) = new SelectionRecord(study).Run(
                (done, total) => line.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"languages: {done:N0} of {Counted.Of(total, "repository")}")), cancellation);
            return new CommandResult(funnel, screen =>
            {
                FunnelDrawing.DrawOn(screen, funnel);
                screen.Line(isNew ? "Recorded. `ptarmigan select list` shows the repositories, with --left-out the others." : "Nothing changed: this is the funnel recorded last.");
            });
        });
        return command;
    }
}
