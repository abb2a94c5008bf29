using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Sources;

/// <summary>Reads the repositories of PeaTMOSS that reuse pre-trained models, each with its models and some of its issues.</summary>
/// <remarks>
/// The file is opened read-only and stays as it is. It has no index beside its primary keys, so what is looked up by
/// repository is first gathered into temporary tables that have one.
/// </remarks>
internal sealed class PeatmossSource
{
    private readonly DbConnection _connection;
    private readonly string _file;
    private readonly int _sample;
    private readonly List<SourceProblem> _problems = [];

    private PeatmossSource(DbConnection connection, string file, int sample) => (_connection, _file, _sample) = (connection, file, sample);

    public static SourceReading Read(string file, Protocol protocol, Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var connection = new SqliteConnection(settings.ToString());
            connection.Open();
            connection.Execute("PRAGMA temp_store = MEMORY");
            return new PeatmossSource(connection, file, protocol.Selection.LanguageSample).Read(progress, cancellation);
        }
        catch (SqliteException failure)
        {
            throw new SelectionException($"The database cannot be read: {failure.Message}", file, "Get the file again, or check it with `PRAGMA integrity_check`.", failure);
        }
    }

    private SourceReading Read(Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        var missing = PeatmossSchema.Check(_connection, _file);
        var hasIssues = missing.Count == 0;
        var models = _connection.Scalar<long>("SELECT COUNT(*) FROM model");
        var unknown = _connection.Scalar<long>("SELECT COUNT(*) FROM model WHERE downloads IS NULL");
        progress?.Invoke(new SelectionProgress("reading models", 0, 0));
        var reused = ReadModels();
        cancellation.ThrowIfCancellationRequested();
        progress?.Invoke(new SelectionProgress("counting issues", 0, 0));
        var counts = hasIssues ? ReadIssueCounts() : [];
        if (hasIssues) IndexIssues();
        var candidates = new List<(Candidate, IReadOnlyList<CandidateText>)>();
        var total = _connection.Scalar<long>("SELECT COUNT(*) FROM reuse_repository");
        foreach (var (id, owner, name) in _connection.Query(
            "SELECT id, owner, name FROM reuse_repository ORDER BY owner, name, id", row => (row.GetInt64(0), row.TextOrNull(1), row.TextOrNull(2))))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(new SelectionProgress("reading repositories", candidates.Count, total));
            if (!RepositoryName.TryParse($"{owner}/{name}", out var repository))
            {
                _problems.Add(new SourceProblem(id, $"`{owner}/{name}` is no name of a repository; reuse_repository {id.ToString(CultureInfo.InvariantCulture)} is left out."));
                continue;
            }

            var candidate = new Candidate { Name = repository, Models = reused.GetValueOrDefault(id, []), Issues = counts.TryGetValue(id, out var count) ? count : null };
            candidates.Add((candidate, hasIssues && candidate.Models.Count > 0 ? ReadTexts(id) : []));
        }

        if (candidates.Count == 0) throw new SelectionException("The database holds no repository.", _file, "Give the SQLite file of PeaTMOSS as it was published.");
        progress?.Invoke(new SelectionProgress("hashing the file", 0, 0));
        return new SourceReading(Report(candidates.Count, models, unknown, missing), candidates);
    }

    private SourceReport Report(int repositories, long models, long unknown, IReadOnlyList<string> missing)
    {
        string[] notes =
        [
            unknown > 0 ? string.Create(CultureInfo.InvariantCulture, $"of {Counted.Of(models, "model")}, {Counted.Of(unknown, "has no download count and passes", "have no download count and pass")} no threshold of downloads") : "",
            missing.Count == 0 ? "issue counts are those of the file, which is known not to hold every issue; `ptarmigan select metadata` reads them from GitHub" : $"issues are not counted: the file lacks {string.Join(", ", missing)}",
        ];
        return new SourceReport
        {
            Kind = SourceKind.Peatmoss,
            Name = Path.GetFileName(_file),
            Sha256 = CandidateSources.HashOf(_file),
            Repositories = repositories,
            Models = models,
            ModelsWithoutDownloads = unknown,
            Notes = [.. notes.Where(note => note.Length > 0)],
            Problems = _problems,
        };
    }

    private Dictionary<long, List<CandidateModel>> ReadModels() => _connection.Query(
            """
            SELECT DISTINCT l.reuse_repository_id, m.context_id, COALESCE(h.name, ''), m.downloads
            FROM model_to_reuse_repository AS l JOIN model AS m ON m.id = l.model_id LEFT JOIN model_hub AS h ON h.id = m.model_hub_id
            WHERE m.context_id IS NOT NULL
            """,
            row => (Repository: row.GetInt64(0), Model: new CandidateModel(row.GetString(1), row.GetString(2), row.LongOrNull(3))))
        .GroupBy(pair => pair.Repository)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Model)
            .OrderBy(model => model.Name, StringComparer.Ordinal).ThenBy(model => model.Hub, StringComparer.Ordinal).ThenByDescending(model => model.Downloads)
            .DistinctBy(model => (model.Name, model.Hub)).ToList());

    private Dictionary<long, long> ReadIssueCounts() =>
        _connection.Query(
            "SELECT reuse_repository_id, COUNT(*) FROM reuse_repo_to_issue GROUP BY reuse_repository_id", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary();

    private void IndexIssues()
    {
        _connection.Execute("CREATE TEMP TABLE issue_of AS SELECT reuse_repository_id, github_issue_id AS issue_id FROM reuse_repo_to_issue");
        _connection.Execute("CREATE INDEX temp.issue_of_repository ON issue_of (reuse_repository_id, issue_id)");
    }

    /// <summary>Some of a repository's issues, spread over its time: every n-th by number.</summary>
    private List<CandidateText> ReadTexts(long repository)
    {
        var ids = _connection.Query(
            "SELECT i.id FROM issue_of AS o JOIN github_issue AS i ON i.id = o.issue_id WHERE o.reuse_repository_id = @id ORDER BY i.number, i.id",
            row => row.GetInt64(0), ("id", repository)).ToList();
        return [.. Spread.Over(ids, _sample).SelectMany(id => _connection.Query(
            "SELECT number, title, body FROM github_issue WHERE id = @id",
            row => new CandidateText(row.GetInt64(0), row.TextOrNull(1) ?? "", row.TextOrNull(2)), ("id", id)))];
    }
}
