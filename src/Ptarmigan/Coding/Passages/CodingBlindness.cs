namespace Ptarmigan.Coding.Passages;

/// <summary>Who may see which challenges.</summary>
internal static class CodingBlindness
{
    /// <summary>The condition that a row of <c>challenge</c> is the viewer's own, or in no blind batch that is still open.</summary>
    /// <param name="challenge">The name of the row.</param>
    /// <param name="viewer">The viewer's name, as an expression; null for somebody else.</param>
    public static string Condition(string challenge, string viewer) =>
        $"(NOT {InOpenBatch($"{challenge}.issue_id")} OR {challenge}.annotator_id = (SELECT id FROM annotator WHERE name = {viewer}))";

    /// <summary>The condition that an issue is in a blind batch that is still open.</summary>
    /// <param name="issue">The column that holds the issue's key.</param>
    public static string InOpenBatch(string issue) =>
        $"""
        EXISTS (SELECT 1 FROM coding_batch_issue AS bi JOIN coding_batch AS b ON b.id = bi.batch_id
                WHERE bi.issue_id = {issue} AND b.is_blind = 1 AND b.state = 'open')
        """;
}
