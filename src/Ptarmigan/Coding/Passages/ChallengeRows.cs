using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Coding.Passages;

/// <summary>The rows of challenges.</summary>
internal sealed class ChallengeRows(DbConnection connection)
{
    public Challenge? Find(long id) => Read("c.id = @id", ("id", id)).SingleOrDefault();

    public IReadOnlyList<Challenge> Read(string where, params (string Name, object? Value)[] parameters) =>
    [
        .. connection.Query(
            $"""
            SELECT c.id, r.name, i.number, c.issue_id, c.snapshot_id, a.name, c.part, c.comment_id, c.start_at, c.end_at, c.quote, c.code_id, c.absorbed_by, c.made_at, c.taken_back_at
            FROM challenge AS c JOIN issue AS i ON i.id = c.issue_id JOIN repository AS r ON r.id = i.repository_id JOIN annotator AS a ON a.id = c.annotator_id
            WHERE {where} ORDER BY c.id
            """,
            Read, parameters),
    ];

    public long Add(Challenge challenge) => connection.Scalar<long>(
        """
        INSERT INTO challenge (issue_id, snapshot_id, annotator_id, code_id, part, comment_id, start_at, end_at, quote, made_at)
        SELECT @issue, @snapshot, id, @code, @part, @comment, @start, @end, @quote, @at FROM annotator WHERE name = @annotator RETURNING id
        """,
        ("issue", challenge.IssueId), ("snapshot", challenge.SnapshotId), ("annotator", challenge.Annotator), ("code", challenge.Placement.Code),
        ("part", challenge.Passage is { } passage ? PartText(passage.Part) : null), ("comment", challenge.Passage?.Comment), ("start", challenge.Passage?.Start),
        ("end", challenge.Passage?.End), ("quote", challenge.Passage?.Quote), ("at", challenge.MadeAt.ToStoredText()));

    /// <summary>Gives a challenge another place in the codebook, as a version says; a copy gets its row.</summary>
    public void Write(PlacementChange change, CodebookVersion version)
    {
        if (change.CopyOf is { } original)
        {
            connection.Execute(
                """
                INSERT OR IGNORE INTO challenge (id, issue_id, snapshot_id, annotator_id, part, comment_id, start_at, end_at, quote, copy_of, made_at)
                SELECT @id, issue_id, snapshot_id, annotator_id, part, comment_id, start_at, end_at, quote, id, @at FROM challenge WHERE id = @original
                """,
                ("id", change.Challenge), ("original", original), ("at", version.MadeAt.ToStoredText()));
        }

        Place(change.Challenge, change.After);
        connection.Execute(
            """
            INSERT INTO placement_change (number, challenge_id, copy_of, code_before, absorbed_before, code_after, absorbed_after)
            VALUES (@number, @challenge, @copy, @codeBefore, @absorbedBefore, @codeAfter, @absorbedAfter)
            """,
            ("number", version.Number), ("challenge", change.Challenge), ("copy", change.CopyOf), ("codeBefore", change.Before.Code),
            ("absorbedBefore", change.Before.AbsorbedBy), ("codeAfter", change.After.Code), ("absorbedAfter", change.After.AbsorbedBy));
    }

    /// <summary>Gives a challenge another code, and with it those it has absorbed.</summary>
    public void Recode(long challenge, long code) => connection.Execute(
        "UPDATE challenge SET code_id = @code WHERE id = @id OR absorbed_by = @id", ("code", code), ("id", challenge));

    public void SetTakenBack(long challenge, DateTimeOffset? at) =>
        connection.Execute("UPDATE challenge SET taken_back_at = @at WHERE id = @id", ("at", at?.ToStoredText()), ("id", challenge));

    private void Place(long challenge, Placement placement) => connection.Execute(
        "UPDATE challenge SET code_id = @code, absorbed_by = @absorbed WHERE id = @id", ("code", placement.Code), ("absorbed", placement.AbsorbedBy), ("id", challenge));

    private static Challenge Read(DbDataReader row) => new(
        row.GetInt64(0), new IssueReference(RepositoryName.Parse(row.GetString(1)), row.GetInt32(2)), row.GetInt64(3), row.GetInt64(4), row.GetString(5),
        row.TextOrNull(6) is { } part ? new Passage(Part(part), row.LongOrNull(7), row.GetInt32(8), row.GetInt32(9), row.GetString(10)) : null,
        new Placement(row.LongOrNull(11), row.LongOrNull(12)))
    {
        MadeAt = row.Time(13),
        IsTakenBack = !row.IsDBNull(14),
    };

    private static string PartText(EvidencePart part) => part switch
    {
        EvidencePart.Title => "title",
        EvidencePart.Body => "body",
        _ => "comment",
    };

    private static EvidencePart Part(string text) => text switch
    {
        "title" => EvidencePart.Title,
        "body" => EvidencePart.Body,
        _ => EvidencePart.Comment,
    };
}
