using Ptarmigan.Exchange;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Selection.Funnels;

namespace Ptarmigan.Reporting;

/// <summary>Writes the report of a selection alone, before there are issues: the same section that the study's report has.</summary>
public static class SelectionReport
{
    /// <summary>Writes the report; an equal funnel gives equal bytes of everything but the PNG files, which depend on the machine's font.</summary>
    /// <param name="title">The study's title.</param>
    /// <param name="funnel">The selection.</param>
    /// <param name="folder">Where to write; made if need be. Files of an earlier report are replaced, others are left alone.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static WrittenReport Write(string title, Funnel funnel, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        var files = new ReportFolder(folder);
        ReportSection[] sections = [SelectionSection.Of(funnel)];
        files.WriteParts(sections, cancellation);
        files.Write("selection.json", JsonText.Write(funnel) + "\n");
        var page = new ReportPage(title, "", sections, $"Written by Ptarmigan {ProgramVersion.Number}.");
        return new WrittenReport(files.Write("selection.html", page.ToHtml()), files.Written, files.WhyNoPictures);
    }
}
