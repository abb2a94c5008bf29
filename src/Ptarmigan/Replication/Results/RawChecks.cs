using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Replication.Results;

/// <summary>Whether raw parts agree with each other: texts with their hashes, quotes with their places, the funnel with its verdicts, the codebook with its history.</summary>
internal static class RawChecks
{
    private const string Blank = "\u2588";

    public static IEnumerable<PackageDifference> Of(Study study) => [.. Hashes(study), .. Quotes(study), .. Funnel(study), .. Codebook(study)];

    private static IEnumerable<PackageDifference> Hashes(Study study)
    {
        var connection = study.Database.Connection;
        foreach (var (id, title, body, hash) in connection.Query("SELECT id, title, body, sha256 FROM snapshot WHERE title <> '' ORDER BY id", row => (row.GetInt64(0), row.GetString(1), row.TextOrNull(2), (byte[])row.GetValue(3))))
        {
            // What was blanked cannot have the hash of what it was.
            if (title.Contains(Blank, StringComparison.Ordinal) || body?.Contains(Blank, StringComparison.Ordinal) == true) continue;
            if (!SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + body)).AsSpan().SequenceEqual(hash)) yield return Raw("data/snapshot.csv", Row("id", id), "The text has another SHA-256 than is told.");
        }
    }

    private static IEnumerable<PackageDifference> Quotes(Study study)
    {
        var connection = study.Database.Connection;
        var rows = connection.Query(
            """
            SELECT c.id, c.start_at, c.end_at, c.quote, CASE c.part WHEN 'title' THEN s.title WHEN 'body' THEN s.body ELSE m.body END
            FROM challenge AS c JOIN snapshot AS s ON s.id = c.snapshot_id LEFT JOIN comment AS m ON m.id = c.comment_id WHERE c.part IS NOT NULL AND c.quote <> '' ORDER BY c.id
            """,
            row => (Id: row.GetInt64(0), Start: row.GetInt32(1), End: row.GetInt32(2), Quote: row.GetString(3), Text: row.TextOrNull(4)));
        return rows.Where(row => row.Text is { Length: > 0 } && CodePoints.Slice(row.Text, row.Start, row.End) != row.Quote)
            .Select(row => Raw("data/challenge.csv", Row("id", row.Id), "The words are not in the text where they are said to be."));
    }

    private static IEnumerable<PackageDifference> Funnel(Study study) => study.Database.Connection.Query(
        """
        SELECT s.id, s.criterion, s.kept, (SELECT COUNT(*) FROM funnel_verdict AS v WHERE v.step_id = s.id AND v.is_kept = 1) AS counted
        FROM funnel_step AS s WHERE EXISTS (SELECT 1 FROM funnel_verdict AS v WHERE v.step_id = s.id) AND s.kept <> counted ORDER BY s.id
        """,
        row => Raw("data/funnel_step.csv", Row("id", row.GetInt64(0)), string.Create(CultureInfo.InvariantCulture, $"The criterion `{row.GetString(1)}` says it kept {row.GetInt64(2)} repositories, its verdicts {row.GetInt64(3)}.")));

    /// <summary>The codebook that its operations give, one after the other, is the present one.</summary>
    private static IEnumerable<PackageDifference> Codebook(Study study)
    {
        var ledger = new Coding.Codebooks.CodebookLedger(study);
        var made = new Dictionary<long, Coding.Codebooks.Code>();
        foreach (var (before, after) in ledger.History().SelectMany(version => version.Change.Codes))
        {
            if (after is not null) made[after.Id] = after;
            else made.Remove(before!.Id);
        }

        var present = ledger.Current.All.ToDictionary(code => code.Id);
        foreach (var key in made.Keys.Union(present.Keys).Order())
        {
            if (made.GetValueOrDefault(key) != present.GetValueOrDefault(key)) yield return Raw("data/code.csv", Row("id", key), "The code is another than its history in codebook_version.csv gives.");
        }
    }

    private static PackageDifference Raw(string file, string place, string how) => new("raw", file, place, how);

    private static string Row(string column, long key) => string.Create(CultureInfo.InvariantCulture, $"{column} {key}");
}
