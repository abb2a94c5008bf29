using System.CommandLine;
using Ptarmigan.Selection;
using Ptarmigan.Selection.Funnels;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select show</c>: the funnel recorded last.</summary>
internal static class SelectShowCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("show", "Show the funnel that was recorded last.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var funnel = new SelectionRecord(study).Read() ?? throw new SelectionException("No selection was recorded yet.", study.Folder, "Carry it out with `ptarmigan select run`.");
            return new CommandResult(FunnelDocument.Of(funnel), screen => FunnelDrawing.DrawOn(screen, funnel));
        });
        return command;
    }
}
