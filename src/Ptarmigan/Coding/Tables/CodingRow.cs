using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tables;

/// <summary>A challenge as a row of a table: who coded which words of which text with what.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Snapshot">The SHA-256 of the snapshot that was coded.</param>
/// <param name="Comment">The number by which the tracker knows the comment; null in title and body.</param>
/// <param name="Theme">The theme its code stands in; null for none.</param>
/// <param name="SubTheme">The sub-theme; null for none.</param>
/// <param name="Code">The code; null where a sub-theme was coded with.</param>
internal sealed record CodingRow(Challenge Challenge, string Snapshot, long? Comment, string? Theme, string? SubTheme, string? Code)
{
    /// <summary>Every challenge that stands and may be seen, by issue, then as it was coded.</summary>
    public static IEnumerable<CodingRow> Of(Study study)
    {
        var codebook = new CodebookLedger(study).Current;
        var connection = study.Database.Connection;
        var snapshots = connection.Query(
            "SELECT id, lower(hex(sha256)) FROM snapshot WHERE id IN (SELECT snapshot_id FROM challenge)", row => (row.GetInt64(0), row.GetString(1))).ToDictionary();
        var comments = connection.Query(
            "SELECT id, github_id FROM comment WHERE id IN (SELECT comment_id FROM challenge)", row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary();
        return new ChallengeLedger(study).All()
            .OrderBy(challenge => challenge.Issue.Repository.Key, StringComparer.Ordinal).ThenBy(challenge => challenge.Issue.Number).ThenBy(challenge => challenge.Id)
            .Select(challenge => new CodingRow(
                challenge, snapshots[challenge.SnapshotId], challenge.Passage?.Comment is { } comment ? comments[comment] : null,
                Name(challenge, CodeLevel.Theme), Name(challenge, CodeLevel.SubTheme), Name(challenge, CodeLevel.Code)));

        string? Name(Challenge challenge, CodeLevel level) => codebook.Above(challenge.Placement.Code!.Value, level)?.Name;
    }
}
