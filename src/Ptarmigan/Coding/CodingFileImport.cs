using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Coding.Tables;
using Ptarmigan.Coding.Tasks;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding;

/// <summary>Brings other programs' files into a study: codes become operations on the codebook, codings of texts that the study holds become challenges.</summary>
/// <remarks>
/// All or nothing is recorded. Bringing the same file in again adds only what could not be attached before, such as codings
/// of issues that were collected since.
/// </remarks>
public static class CodingFileImport
{
    /// <summary>The endings of the names of files that can be read; any other file is taken for one of REFI-QDA.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".qdpx", ".qdc", ".csv", ".csv.gz", ".json", ".jsonl"];

    /// <summary>Brings a file in; the ending of its name says what it is: a table (<c>.csv</c>), Label Studio's tasks (<c>.json</c>), doccano's examples (<c>.jsonl</c>), otherwise REFI-QDA.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work; nothing is then recorded.</param>
    /// <exception cref="RefiException">The file is no REFI-QDA, or asks for more than the limits.</exception>
    /// <exception cref="CsvException">The table cannot be read.</exception>
    /// <exception cref="CodingException">The table lacks a column, or the tasks cannot be read.</exception>
    /// <exception cref="AnnotationException">A name in the options is none.</exception>
    public static CodingImportReport Import(Study study, string file, CodingImportOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        RoundOpening.CheckName(options.By, "The name of who imports");
        RoundOpening.CheckName(options.Unnamed, "The annotator's name");
        var (format, reading, own) = Read(study, file, options);
        using var transaction = study.Database.Connection.BeginTransaction();
        var report = RefiImport.Import(study, reading, own, Path.GetFileName(file), options, cancellation);
        if (!options.IsTrial)
        {
            ImportRecord.Add(study, file, format, report, options.By);
            transaction.Commit();
        }

        return report;
    }

    private static (string Format, RefiReading Reading, IReadOnlySet<Guid>? Own) Read(Study study, string file, CodingImportOptions options)
    {
        if (EndsWith(".csv") || EndsWith(".csv.gz"))
        {
            if (!options.CodebookOnly) return ("codings-csv", CodingTable.Read(study, file), new HashSet<Guid>());
            var (reading, own) = CodebookTable.Read(study, file);
            return ("codebook-csv", reading, own);
        }

        var codebook = new CodebookLedger(study).Current;
        if (EndsWith(".json")) return ("label-studio", LabelStudioTasks.Read(file, codebook), new HashSet<Guid>());
        if (EndsWith(".jsonl")) return ("doccano", DoccanoExamples.Read(file, codebook), new HashSet<Guid>());
        var refi = RefiFile.Read(file);
        return (refi.Kind == RefiKind.Project ? "refi-project" : "refi-codebook", refi, null);

        bool EndsWith(string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }
}
