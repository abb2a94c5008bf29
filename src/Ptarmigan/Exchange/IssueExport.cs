using System.IO.Compression;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Exchange;

/// <summary>Writes issues to a file for other programs; <c>docs/exchange-issues.md</c> describes the fields.</summary>
public static class IssueExport
{
    /// <summary>How many issues are written between two reports of progress.</summary>
    private const int ProgressStep = 100;

    /// <summary>The endings of the names of files that can be written.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".jsonl", ".jsonl.gz", ".csv", ".csv.gz", ".parquet"];

    /// <summary>Writes the issues that a filter keeps, one after the other; the file is whole or not there.</summary>
    /// <param name="study">The study.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="file">The file; the ending of its name, one of <see cref="Extensions"/>, chooses the format.</param>
    /// <param name="options">What to write.</param>
    /// <param name="cancellation">Stops the work; no file is then left.</param>
    /// <returns>How many issues were written.</returns>
    /// <exception cref="ExportException">The ending is not known, the file is there already, or it cannot be written.</exception>
    public static int Write(Study study, IssueFilter filter, string file, IssueExportOptions options, CancellationToken cancellation)
    {
        var extension = Extensions.FirstOrDefault(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ?? throw new ExportException("The ending of the file's name is not known.", file, $"Choose one of {string.Join(", ", Extensions)}.");

        var count = 0;
        AtomicFile.Write(file, options.Overwrite, stream =>
        {
            var view = new IssueExportView(study, options);
            using var content = extension.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : stream;
            using var writer = Writer(extension, content, options);
            foreach (var thread in new IssueCatalog(study.Database).ReadThreads(filter))
            {
                cancellation.ThrowIfCancellationRequested();
                writer.Write(view.Of(thread));
                if (++count % ProgressStep == 0) options.Progress?.Invoke(count);
            }

            writer.Complete();
        });
        return count;
    }

    private static IssueWriter Writer(string extension, Stream stream, IssueExportOptions options) => extension switch
    {
        ".jsonl" or ".jsonl.gz" => new JsonLinesIssueWriter(stream),
        ".csv" or ".csv.gz" => new CsvIssueWriter(stream, IssueColumn.All(options.WithText)),
        _ => new ParquetIssueWriter(stream, IssueColumn.All(options.WithText)),
    };
}
