using System.Text;
using Ptarmigan.Exchange;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Reporting.Html;

namespace Ptarmigan.Reporting;

/// <summary>Writes a study's report: one page, its figures and tables as files, and every number.</summary>
public static class StudyReport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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
        var sections = StudySections.Of(input, results);
        foreach (var figure in sections.SelectMany(section => section.Blocks).OfType<FigureBlock>().Select(block => block.Figure))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Write($"figures/{figure.Text.Name}.svg", Utf8.GetBytes(figure.ToSvg()));
            files.WritePicture($"figures/{figure.Text.Name}.png", figure);
        }

        foreach (var table in sections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Write($"tables/{table.Name}.csv", Utf8.GetBytes(table.ToCsv()));
            files.Write($"tables/{table.Name}.csv-metadata.json", Utf8.GetBytes(table.ToCsvMetadata()));
            files.Write($"tables/{table.Name}.tex", Utf8.GetBytes(table.ToLatex()));
        }

        files.Write("results.json", Utf8.GetBytes(JsonText.Write(results) + "\n"));
        var lead = new Lead(results);
        var page = new ReportPage(results.Provenance.Study, lead.Sentences(), sections, $"Written by Ptarmigan {results.Provenance.Version}.");
        // The page comes last: where it is there, the files it names are there too.
        return new WrittenReport(files.Write("report.html", Utf8.GetBytes(page.ToHtml())), files.Written, files.WhyNoPictures);
    }
}
