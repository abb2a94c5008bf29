namespace Ptarmigan.Issues;

/// <summary>Which judgments an annotator may see while a blind round is open, as SQL.</summary>
/// <remarks>
/// Answers within rounds are not in <c>judgment</c> before the round is closed. This keeps from an annotator what others, a
/// model or the adjudicated layer said earlier about an issue that the annotator judges blind just now; on any question, since
/// challenges tell that an issue is PTM-related.
/// </remarks>
internal static class Blindness
{
    /// <summary>The condition that a judgment may be seen.</summary>
    /// <param name="judgment">The alias of the judgment's row.</param>
    /// <param name="viewer">The parameter that holds the annotator's name; null in it means that nobody in a round is looking.</param>
    public static string Condition(string judgment, string viewer) =>
        $"({viewer} IS NULL OR {judgment}.annotator_id = (SELECT id FROM annotator WHERE name = {viewer}) OR {judgment}.issue_id NOT IN ({OwnIssues(viewer)}))";

    /// <summary>The condition that what others said about an issue may be seen.</summary>
    /// <param name="issue">The column that holds the issue's key.</param>
    /// <param name="viewer">As for <see cref="Condition"/>.</param>
    public static string IssueCondition(string issue, string viewer) => $"({viewer} IS NULL OR {issue} NOT IN ({OwnIssues(viewer)}))";

    /// <summary>The keys of the issues that somebody judges blind just now: what a model says of them is nobody's to see.</summary>
    public const string AnybodysIssues = "SELECT m.issue_id FROM round_item AS m JOIN round AS o ON o.id = m.round_id WHERE o.state = 'open' AND o.is_blind = 1";

    /// <summary>The keys of the issues in an annotator's own open blind rounds. Nothing in it depends on the row around it, so that it is read once.</summary>
    /// <param name="viewer">The parameter that holds the annotator's name.</param>
    public static string OwnIssues(string viewer) =>
        $"""
        SELECT vi.issue_id FROM annotator AS va JOIN round_annotator AS vr ON vr.annotator_id = va.id JOIN round AS vo ON vo.id = vr.round_id
        JOIN round_assignment AS vi ON vi.round_id = vo.id AND vi.annotator_id = va.id
        WHERE va.name = {viewer} AND vo.state = 'open' AND vo.is_blind = 1
        """;
}
