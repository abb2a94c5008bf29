using System.Data.Common;
using System.Text.Json;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection;

/// <summary>Keeps the candidates of a study in its store.</summary>
internal sealed class CandidateTable(DbConnection connection)
{
    private const string Columns =
        "id, name, current_name, github_id, absence, description, language, licence, topics, readme, stars, forks, size_kilobytes, commits, issues, "
        + "closed_issues, open_issues, downloads, is_fork, is_archived, has_issues, created_at, last_activity_at, read_at";

    /// <summary>Every candidate with its models, by name.</summary>
    public IReadOnlyList<Candidate> Read()
    {
        var models = connection.Query(
                "SELECT candidate_id, model, hub, downloads FROM candidate_model ORDER BY candidate_id, model, hub",
                row => (Candidate: row.GetInt64(0), Model: new CandidateModel(row.GetString(1), row.GetString(2), row.LongOrNull(3))))
            .GroupBy(pair => pair.Candidate).ToDictionary(group => group.Key, group => group.Select(pair => pair.Model).ToList());
        return [.. connection.Query($"SELECT {Columns} FROM candidate", ReadRow)
            .Select(candidate => candidate with { Models = models.GetValueOrDefault(candidate.Id, []) })
            .OrderBy(candidate => candidate.Name.Key, StringComparer.Ordinal).ThenBy(candidate => candidate.Name.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The candidate of a name as it is spelled, or null.</summary>
    public Candidate? Find(RepositoryName name) =>
        connection.Query($"SELECT {Columns} FROM candidate WHERE name = @name", ReadRow, ("name", name.ToString())).FirstOrDefault() is not { } found ? null
            : found with
            {
                Models = [.. connection.Query(
                    "SELECT model, hub, downloads FROM candidate_model WHERE candidate_id = @id ORDER BY model, hub",
                    row => new CandidateModel(row.GetString(0), row.GetString(1), row.LongOrNull(2)), ("id", found.Id))],
            };

    /// <summary>Takes a reading of a candidate over: what it leaves out stays as it was.</summary>
    /// <returns>The candidate's row.</returns>
    public long Merge(Candidate reading)
    {
        var known = Find(reading.Name);
        var whole = known is null ? reading : known.With(reading);
        var id = connection.Scalar<long>(
            """
            INSERT INTO candidate (name, current_name, github_id, absence, description, language, licence, topics, readme, stars, forks, size_kilobytes,
                commits, issues, closed_issues, open_issues, downloads, is_fork, is_archived, has_issues, created_at, last_activity_at, read_at)
            VALUES (@name, @current, @github, @absence, @description, @language, @licence, @topics, @readme, @stars, @forks, @size,
                @commits, @issues, @closed, @open, @downloads, @fork, @archived, @has, @created, @last, @read)
            ON CONFLICT (name) DO UPDATE SET current_name = excluded.current_name, github_id = excluded.github_id, absence = excluded.absence,
                description = excluded.description, language = excluded.language, licence = excluded.licence, topics = excluded.topics,
                readme = excluded.readme, stars = excluded.stars, forks = excluded.forks, size_kilobytes = excluded.size_kilobytes,
                commits = excluded.commits, issues = excluded.issues, closed_issues = excluded.closed_issues, open_issues = excluded.open_issues,
                downloads = excluded.downloads, is_fork = excluded.is_fork, is_archived = excluded.is_archived, has_issues = excluded.has_issues,
                created_at = excluded.created_at, last_activity_at = excluded.last_activity_at, read_at = excluded.read_at
            RETURNING id
            """,
            ("name", whole.Name.ToString()), ("current", whole.CurrentName?.ToString()), ("github", whole.GitHubId), ("absence", whole.Absence),
            ("description", whole.Description), ("language", whole.Language), ("licence", whole.Licence),
            ("topics", whole.Topics.Count == 0 ? null : JsonSerializer.Serialize(whole.Topics)), ("readme", whole.Readme), ("stars", whole.Stars),
            ("forks", whole.Forks), ("size", whole.SizeKilobytes), ("commits", whole.Commits), ("issues", whole.Issues), ("closed", whole.ClosedIssues),
            ("open", whole.OpenIssues), ("downloads", whole.Downloads), ("fork", whole.IsFork), ("archived", whole.IsArchived), ("has", whole.HasIssues),
            ("created", whole.CreatedAt?.ToStoredText()), ("last", whole.LastActivityAt?.ToStoredText()), ("read", whole.ReadAt?.ToStoredText()));
        foreach (var model in reading.Models)
        {
            connection.Execute(
                """
                INSERT INTO candidate_model (candidate_id, model, hub, downloads) VALUES (@id, @model, @hub, @downloads)
                ON CONFLICT (candidate_id, model, hub) DO UPDATE SET downloads = COALESCE(excluded.downloads, downloads)
                """,
                ("id", id), ("model", model.Name), ("hub", model.Hub), ("downloads", model.Downloads));
        }

        return id;
    }

    /// <summary>Replaces the texts of issues that a candidate's language is told by.</summary>
    public void SetTexts(long candidate, IEnumerable<CandidateText> texts)
    {
        connection.Execute("DELETE FROM candidate_text WHERE candidate_id = @id", ("id", candidate));
        foreach (var text in texts)
        {
            connection.Execute(
                "INSERT INTO candidate_text (candidate_id, number, title, body) VALUES (@id, @number, @title, @body) ON CONFLICT DO NOTHING",
                ("id", candidate), ("number", text.Number), ("title", text.Title), ("body", text.Body));
        }
    }

    private static Candidate ReadRow(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = RepositoryName.Parse(row.GetString(1)),
        CurrentName = row.TextOrNull(2) is { } current ? RepositoryName.Parse(current) : null,
        GitHubId = row.LongOrNull(3),
        Absence = row.TextOrNull(4),
        Description = row.TextOrNull(5),
        Language = row.TextOrNull(6),
        Licence = row.TextOrNull(7),
        Topics = row.TextOrNull(8) is { } topics ? JsonSerializer.Deserialize<List<string>>(topics)! : [],
        Readme = row.TextOrNull(9),
        Stars = row.LongOrNull(10),
        Forks = row.LongOrNull(11),
        SizeKilobytes = row.LongOrNull(12),
        Commits = row.LongOrNull(13),
        Issues = row.LongOrNull(14),
        ClosedIssues = row.LongOrNull(15),
        OpenIssues = row.LongOrNull(16),
        Downloads = row.LongOrNull(17),
        IsFork = row.IsDBNull(18) ? null : row.Bool(18),
        IsArchived = row.IsDBNull(19) ? null : row.Bool(19),
        HasIssues = row.IsDBNull(20) ? null : row.Bool(20),
        CreatedAt = row.TimeOrNull(21),
        LastActivityAt = row.TimeOrNull(22),
        ReadAt = row.TimeOrNull(23),
    };
}
