using System.Data.Common;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection.Languages;

/// <summary>The texts that a candidate's language is told by: some of its issues and its README.</summary>
internal sealed class LanguageTexts(DbConnection connection, int sample)
{
    /// <summary>The texts by number, 0 being the README.</summary>
    public IReadOnlyList<(long Number, string Text)> Of(Candidate candidate)
    {
        var issues = connection.Query(
            "SELECT number, title, body FROM candidate_text WHERE candidate_id = @id ORDER BY number",
            row => (row.GetInt64(0), row.GetString(1) + "\n\n" + row.TextOrNull(2)), ("id", candidate.Id)).ToList();
        // A study that holds the repository's issues needs no other sample.
        if (issues.Count == 0) issues = [.. StudyIssues(candidate)];
        return [.. candidate.Readme is { Length: > 0 } readme ? [(0L, readme)] : Array.Empty<(long, string)>(), .. Spread.Over(issues, sample)];
    }

    private IEnumerable<(long, string)> StudyIssues(Candidate candidate)
    {
        var ids = connection.Query(
            "SELECT i.id FROM issue AS i JOIN repository AS r ON r.id = i.repository_id WHERE r.name_key = @key ORDER BY i.number",
            row => row.GetInt64(0), ("key", candidate.BestName.Key)).ToList();
        return Spread.Over(ids, sample).SelectMany(id => connection.Query(
            "SELECT i.number, s.title, s.body FROM issue AS i JOIN snapshot AS s ON s.id = i.snapshot_id WHERE i.id = @id",
            row => (row.GetInt64(0), row.GetString(1) + "\n\n" + row.TextOrNull(2)), ("id", id)));
    }
}
