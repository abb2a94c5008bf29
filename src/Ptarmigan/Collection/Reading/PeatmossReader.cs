using System.Data.Common;
using Microsoft.Data.Sqlite;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Reading;

/// <summary>Reads the issues of the repositories that reuse models from a PeaTMOSS database, each as one JSON text.</summary>
/// <remarks>
/// The file is opened read-only. It has no index beside its primary keys, so comments and labels are put in the order of
/// their issues by their keys alone and then read beside the issues; no more than one issue is held.
/// Source: Jiang et al. (2024), "PeaTMOSS", MSR, schema <c>PeaTMOSS.sql</c> of the published artifact.
/// </remarks>
internal sealed class PeatmossReader : RecordReader, IDisposable
{
    /// <summary>What the file is known not to hold.</summary>
    /// <remarks>It was made with `gh issue list`, which asks for 100 comments and, unless told otherwise, for 30 issues.</remarks>
    public const string Incompleteness =
        "PeaTMOSS holds no timelines, no state reasons and at most 100 comments of an issue, and perhaps only the last 30 issues of a repository; collect what must be complete from GitHub.";

    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["reuse_repository"] = ["id", "owner", "name"],
        ["reuse_repo_to_issue"] = ["reuse_repository_id", "github_issue_id"],
        ["github_issue"] = ["id", "number", "title", "body", "state", "closed_at", "created_at", "updated_at", "url", "author_id"],
        ["github_comment"] = ["id", "author_id", "author_association", "body", "created_at", "issue_id"],
        ["github_label"] = ["id", "name", "issue_id"],
        ["github_user"] = ["id", "login"],
    };

    private readonly SqliteConnection _connection;
    private readonly long _mostBytes;
    private readonly long _links;
    private readonly IEnumerator<(long Issue, long Repository)> _issues;
    private readonly PeatmossDocument _document;
    private long _number;
    private string? _fault;

    private PeatmossReader(SqliteConnection connection, long mostBytes)
    {
        (_connection, _mostBytes) = (connection, mostBytes);
        _links = connection.Scalar<long>("SELECT COUNT(*) FROM reuse_repo_to_issue");
        _issues = connection.Query(
            "SELECT github_issue_id, MIN(reuse_repository_id) FROM reuse_repo_to_issue GROUP BY github_issue_id ORDER BY github_issue_id",
            row => (row.GetInt64(0), row.GetInt64(1))).GetEnumerator();
        _document = new PeatmossDocument(connection);
    }

    /// <inheritdoc/>
    public override string Place => "issue";

    /// <inheritdoc/>
    public override string? Fault => _fault;

    /// <summary>How much of the file has been read, in [0, 1].</summary>
    public double Share => _links == 0 ? 1 : Math.Min(1, (double)_number / _links);

    /// <summary>Opens a database.</summary>
    /// <param name="file">The SQLite file.</param>
    /// <param name="mostBytes">The longest JSON text to accept.</param>
    /// <param name="otherwise">Why it cannot be used, if it cannot.</param>
    /// <returns>The reader; null where the database is not PeaTMOSS or cannot be read.</returns>
    public static PeatmossReader? Open(string file, long mostBytes, out string otherwise)
    {
        otherwise = "";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA query_only = 1");
            if (SchemaGaps.Of(connection, Needed) is not { Count: > 0 } missing) return new PeatmossReader(connection, mostBytes);
            otherwise = missing.Count >= Needed.Count && missing.All(gap => gap.StartsWith("table ", StringComparison.Ordinal))
                ? "The file is a SQLite database, but not PeaTMOSS."
                : $"The database lacks what PeaTMOSS has: {string.Join(", ", missing)}.";
        }
        catch (SqliteException failure)
        {
            otherwise = $"The database cannot be read: {failure.Message}";
        }

        connection.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public override bool TryRead(out SourceRecord record)
    {
        record = default;
        try
        {
            while (_fault is null && _issues.MoveNext())
            {
                _number++;
                var json = _document.Write(_issues.Current.Issue, _issues.Current.Repository);
                if (json.IsEmpty) continue;
                var isTooLong = json.Length > _mostBytes;
                record = new SourceRecord { Bytes = isTooLong ? json[..(int)_mostBytes] : json, Number = _number, Flaw = isTooLong ? RecordFlaw.TooLong : RecordFlaw.None };
                return true;
            }
        }
        catch (DbException failure)
        {
            _fault = $"The database cannot be read to its end: {failure.Message}";
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _issues.Dispose();
        _document.Dispose();
        _connection.Dispose();
    }
}
