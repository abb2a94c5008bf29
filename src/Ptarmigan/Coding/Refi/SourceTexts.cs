using System.Data.Common;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Coding.Refi;

/// <summary>Reads the texts of issues as other programs see them.</summary>
internal sealed class SourceTexts(DbConnection connection)
{
    /// <summary>The text of a snapshot with the comments that are current, and earlier ones whose words were coded.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="snapshot">The key of the snapshot.</param>
    /// <param name="coded">The keys of the comments whose words were coded in it.</param>
    public SourceText Read(Issue issue, long snapshot, params IReadOnlyCollection<long> coded) => new(WithComments(issue, snapshot, coded));

    /// <summary>The same with every text that a comment ever had.</summary>
    public SourceText ReadAll(Issue issue, long snapshot) => new(WithComments(issue, snapshot, null));

    /// <param name="issue">The issue.</param>
    /// <param name="snapshot">The key of the snapshot.</param>
    /// <param name="earlier">Which comments are wanted beside the current ones; null for all.</param>
    private RoundText WithComments(Issue issue, long snapshot, IReadOnlyCollection<long>? earlier)
    {
        var comments = connection.Query(
            """
            SELECT id, author, author_kind, author_association, created_at, updated_at, body, is_current
            FROM comment WHERE issue_id = @issue ORDER BY created_at, github_id, id
            """,
            row => (Comment: new RoundComment(row.GetInt64(0), CodingTexts.ReadComment(row, 1)), IsCurrent: row.Bool(7)), ("issue", issue.Id));
        return new CodingTexts(connection).Read(issue, snapshot) with
        {
            Comments = [.. comments.Where(pair => pair.IsCurrent || earlier is null || earlier.Contains(pair.Comment.Id)).Select(pair => pair.Comment)],
        };
    }
}
