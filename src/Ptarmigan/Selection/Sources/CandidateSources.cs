using System.Security.Cryptography;
using System.Text.Json;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Sources;

/// <summary>Brings candidates into a study: from a CSV file, a list or the database of PeaTMOSS.</summary>
public static class CandidateSources
{
    private static ReadOnlySpan<byte> SqliteMagic => "SQLite format 3\0"u8;

    /// <summary>Reads a file and records its candidates, in one transaction; what is known of one already is completed or renewed.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">A SQLite database of PeaTMOSS's schema, a CSV file (<c>.csv</c>, <c>.csv.gz</c>) or a list with a repository a line.</param>
    /// <param name="cancellation">Stops the work; nothing is then recorded.</param>
    /// <exception cref="SelectionException">The file cannot be read, or is not what its kind must be.</exception>
    /// <exception cref="Exchange.CsvException">The CSV file cannot be read.</exception>
    public static SourceReport AddFile(Study study, string file, CancellationToken cancellation) => AddFile(study, file, null, cancellation);

    /// <inheritdoc cref="AddFile(Study, string, CancellationToken)"/>
    /// <param name="study">The study.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told how far the work is; null for nobody.</param>
    /// <param name="cancellation">Stops the work; nothing is then recorded.</param>
    public static SourceReport AddFile(Study study, string file, Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        try
        {
            if (IsSqlite(file)) return Record(study, PeatmossSource.Read(file, study.Protocol, progress, cancellation), progress, cancellation);
            return Record(study, IsCsv(file) ? CsvSource.Read(file) : ListSource.Read(file), progress, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SelectionException($"The file cannot be read: {failure.Message}", file, "Check the path and your rights.", failure);
        }
    }

    /// <summary>The SHA-256 of a file, in lower-case hexadecimal.</summary>
    internal static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Records what a source gave.</summary>
    internal static SourceReport Record(Study study, SourceReading reading, Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        var connection = study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        var report = reading.Report;
        var before = connection.Scalar<long>("SELECT COUNT(*) FROM candidate");
        var source = connection.Scalar<long>(
            """
            INSERT INTO candidate_source (kind, name, sha256, repositories, models, models_unknown, note, added_at)
            VALUES (@kind, @name, @sha, @repositories, @models, @unknown, @note, @at)
            ON CONFLICT (kind, name, sha256) DO UPDATE SET repositories = excluded.repositories RETURNING id
            """,
            ("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(report.Kind.ToString())), ("name", report.Name), ("sha", report.Sha256), ("repositories", report.Repositories),
            ("models", report.Models), ("unknown", report.ModelsWithoutDownloads), ("note", report.Notes.Count == 0 ? null : string.Join("; ", report.Notes)),
            ("at", study.Time.GetUtcNow().ToStoredText()));
        var table = new CandidateTable(connection);
        var done = 0;
        foreach (var (candidate, texts) in reading.Candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(new SelectionProgress("recording repositories", done++, reading.Candidates.Count));
            var id = table.Merge(candidate);
            if (texts.Count > 0) table.SetTexts(id, texts);
            connection.Execute("INSERT INTO candidate_origin (candidate_id, source_id) VALUES (@id, @source) ON CONFLICT DO NOTHING", ("id", id), ("source", source));
        }

        transaction.Commit();
        return report with { New = (int)(connection.Scalar<long>("SELECT COUNT(*) FROM candidate") - before) };
    }

    private static bool IsCsv(string file) =>
        file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);

    private static bool IsSqlite(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[SqliteMagic.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(SqliteMagic);
    }
}
