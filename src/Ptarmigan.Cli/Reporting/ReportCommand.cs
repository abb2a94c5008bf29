using System.CommandLine;
using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;

namespace Ptarmigan.Cli.Reporting;

/// <summary><c>ptarmigan report</c>: writes the study's report with its figures and tables.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandRunner runner)
    {
        var folder = new Option<string?>("--out")
        {
            Description = "Where to write. Default: `report` in the study's folder. Other files there are left alone.",
            HelpName = "DIR",
        };
        var command = new Command("report", "Compute the study's figures and write the report: one page, figures, tables, results.json.") { folder };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var place = arguments.GetValue(folder) is { } named ? runner.FullPath(named) : Path.Combine(study.Folder, "report");
            var input = AnalysisInput.Read(study);
            var results = WatchedAnalysis.Compute(input, runner.Terminal, cancellation);
            var report = StudyReport.Write(input, results, place, cancellation);
            var json = new { folder = place, report = report.Page, report.Files, results.Notes, report.WhyNoPictures };
            return new CommandResult(
                json,
                screen =>
                {
                    Findings.DrawOn(screen, results);
                    if (report.WhyNoPictures is { } reason) screen.Line($"note: no PNG files were written: {reason}");
                    screen.Line($"Report: {report.Page}");
                },
                report.WhyNoPictures is null ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }
}
