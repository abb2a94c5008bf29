using Ptarmigan.Coding.Refi;
using Ptarmigan.Coding.Tables;
using Ptarmigan.Coding.Tasks;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding;

/// <summary>Writes what was coded to files for other programs. Of blind batches that are open nothing goes along.</summary>
public static class CodingFileExport
{
    /// <summary>Writes codebook, challenges and memos. The same study gives the same bytes.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">Where to; its folder must exist.</param>
    /// <param name="format">What to write.</param>
    /// <param name="which">Which issues' texts go along; tables and JSON hold no texts but quotes.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="progress">Told how many texts are done, and of how many; null for nobody.</param>
    /// <param name="cancellation">Stops the work; no file is then left.</param>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    public static CodingExportReport WriteCodings(
        Study study, string file, CodingFileFormat format, WhichIssues which, bool overwrite, Action<int, int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Write(file, overwrite, stream => format switch
        {
            CodingFileFormat.Refi => RefiExport.WriteProject(study, stream, which, progress, cancellation),
            CodingFileFormat.Table => Table(study, stream),
            CodingFileFormat.Json => CodingDocument.Write(study, stream),
            CodingFileFormat.LabelStudio => LabelStudioTasks.Write(study, stream, which, progress, cancellation),
            _ => DoccanoExamples.Write(study, stream, which, progress, cancellation),
        });
    }

    /// <summary>Writes the codebook alone: what is in use, or as JSON with its whole history.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">Where to; its folder must exist.</param>
    /// <param name="format">REFI-QDA, a table or JSON.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="CodingException">The codebook is empty.</exception>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    public static CodingExportReport WriteCodebook(Study study, string file, CodingFileFormat format, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (!new Codebooks.CodebookLedger(study).Current.InUse.Any()) throw new CodingException("The codebook is empty.", null, "Make a code: `ptarmigan codebook create NAME`.");
        return Write(file, overwrite, stream => format switch
        {
            CodingFileFormat.Refi => RefiExport.WriteCodebook(study, stream),
            CodingFileFormat.Table => new CodingExportReport(CodebookTable.Write(study, stream), 0, 0, 0, []),
            _ => CodingDocument.WriteCodebook(study, stream),
        });
    }

    private static CodingExportReport Write(string file, bool overwrite, Func<Stream, CodingExportReport> write)
    {
        CodingExportReport? report = null;
        AtomicFile.Write(file, overwrite, stream => report = write(stream));
        return report!;
    }

    private static CodingExportReport Table(Study study, Stream stream)
    {
        var project = new StudyProject(study);
        var findings = new FindingList();
        project.ReportCoding();
        var memos = new Memos.MemoBook(study).All().Count;
        var exclusions = new Passages.CodingExclusions(study).All().Count;
        if (memos > 0) findings.Lost("memos", null, null, $"{Text.Counted.Of(memos, "memo")}: a table of codings has no place for them.");
        if (exclusions > 0) findings.Lost("exclusions", null, null, $"{Text.Counted.Of(exclusions, "issue")} taken out.");
        return new CodingExportReport(0, 0, CodingTable.Write(study, stream), 0, [.. project.Findings.Listed, .. findings.Listed]);
    }
}
