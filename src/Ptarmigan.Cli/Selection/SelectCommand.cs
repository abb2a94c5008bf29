using System.CommandLine;
using Ptarmigan.Reporting;
using Ptarmigan.Selection;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select</c>: chooses the study's repositories, recorded as a funnel; alone it shows the funnel recorded last.</summary>
internal static class SelectCommand
{
    public static Command Create(CommandRunner runner)
    {
        var report = new Option<bool>("--report") { Description = "Write the funnel as page, SVG, PNG and tables." };
        var folder = new Option<string?>("--out") { Description = "With --report: where to write. Default: `selection` in the study's folder.", HelpName = "DIR" };
        var command = new Command("select", "Choose the study's repositories by recorded criteria; alone, show the funnel recorded last.")
        {
            SelectAddCommand.Create(runner),
            SelectSearchCommand.Create(runner),
            SelectMetadataCommand.Create(runner),
            SelectRunCommand.Create(runner),
            SelectListCommand.Create(runner),
            SelectInspectCommand.Create(runner),
            SelectOverrideCommand.Create(runner),
        };
        command.Options.Add(report);
        command.Options.Add(folder);
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var funnel = new SelectionRecord(study).Read() ?? throw new SelectionException("No selection was recorded yet.", study.Folder, "Carry it out with `ptarmigan select run`.");
            if (!arguments.GetValue(report)) return new CommandResult(funnel, screen => FunnelDrawing.DrawOn(screen, funnel));
            var place = arguments.GetValue(folder) is { } named ? runner.FullPath(named) : Path.Combine(study.Folder, "selection");
            return WriteReport(study, funnel, place, cancellation);
        });
        return command;
    }

    private static CommandResult WriteReport(Study study, Funnel funnel, string folder, CancellationToken cancellation)
    {
        var written = SelectionReport.Write(study.Protocol.Title, funnel, folder, cancellation);
        return new CommandResult(
            new { folder, report = written.Page, written.Files, written.WhyNoPictures },
            screen =>
            {
                if (written.WhyNoPictures is { } reason) screen.Line($"note: no PNG files were written: {reason}");
                screen.Line($"Report: {written.Page}");
            },
            written.WhyNoPictures is null ? ExitCode.Done : ExitCode.DoneInPart);
    }
}
