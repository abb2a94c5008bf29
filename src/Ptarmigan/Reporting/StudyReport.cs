using Ptarmigan.Exchange;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Reporting.Html;

namespace Ptarmigan.Reporting;

/// <summary>Writes a study's report: one page, its figures and tables as files, and every number.</summary>
public static class StudyReport
{
    /// <summary>Makes the report's page without files beside it, to be shown by a program.</summary>
    /// <param name="input">What was read of the study.</param>
    /// <param name="results">What was computed from it.</param>
    public static ReportPage Page(AnalysisInput input, StudyResults results)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(results);
        return Page(results, StudySections.Of(input, results).Select(WithoutFiles));
    }

    /// <summary>Writes the report; equal input gives equal bytes of everything but the PNG files, which depend on the machine's font.</summary>
    /// <param name="input">What was read of the study.</param>
    /// <param name="results">What was computed from it.</param>
    /// <param name="folder">Where to write; made if need be. Files of an earlier report are replaced, others are left alone.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static WrittenReport Write(AnalysisInput input, StudyResults results, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(results);
        var files = new ReportFolder(folder);
        var sections = WriteParts(input, results, files, cancellation);
        var page = Page(results, sections);
        // The page comes last: where it is there, the files it names are there too.
        return new WrittenReport(files.Write("report.html", page.ToHtml()), files.Written, files.WhyNoPictures);
    }

    /// <summary>Writes the same without PNG files, with a page that needs no file beside it: every byte follows from the input.</summary>
    internal static void WriteWithoutPictures(AnalysisInput input, StudyResults results, string folder, CancellationToken cancellation)
    {
        var files = new ReportFolder(folder, withPictures: false);
        WriteParts(input, results, files, cancellation);
        files.Write("report.html", Page(input, results).ToHtml());
    }

    private static IReadOnlyList<ReportSection> WriteParts(AnalysisInput input, StudyResults results, ReportFolder files, CancellationToken cancellation)
    {
        var sections = StudySections.Of(input, results);
        files.WriteParts(sections, cancellation);
        files.Write("results.json", JsonText.Write(results) + "\n");
        if (input.Selection is { } funnel) files.Write("selection.json", JsonText.Write(funnel) + "\n");
        return sections;
    }

    private static ReportPage Page(StudyResults results, IEnumerable<ReportSection> sections) => new(
        results.Provenance.Study, new Lead(results).Sentences(), [.. sections], $"Written by Ptarmigan {results.Provenance.Version}.");

    private static ReportSection WithoutFiles(ReportSection section) => new(section.Name, section.Heading, [.. section.Blocks.Select<ReportBlock, ReportBlock>(block => block switch
    {
        FigureBlock figure => figure with { Files = [] },
        TableBlock table => table with { Files = [] },
        _ => block,
    })]);
}
