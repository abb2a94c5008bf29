using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Reads every answer that stands in a round; only for rounds that are closed, or being closed.</summary>
internal static class GivenAnswers
{
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <param name="condition">A condition on <c>round_item AS m</c>, so that a part of a large round is not read whole.</param>
    /// <param name="parameters">The parameters of the condition.</param>
    public static ILookup<long, GivenAnswer> Read(Study study, Round round, string condition = "1 = 1", params (string Name, object? Value)[] parameters) => study.Database.Connection.Query(
        $"""
        SELECT s.issue_id, a.name, e.answer, e.is_unsure, e.confidence, e.note, e.evidence, e.is_late
        FROM round_item AS m JOIN round_assignment AS s ON s.round_id = m.round_id AND s.issue_id = m.issue_id JOIN annotator AS a ON a.id = s.annotator_id
        JOIN round_entry AS e ON e.id = (SELECT MAX(n.id) FROM round_entry AS n
                                         WHERE n.round_id = s.round_id AND n.annotator_id = s.annotator_id AND n.issue_id = s.issue_id)
        WHERE m.round_id = @round AND s.state = 'answered' AND {condition}
        ORDER BY s.issue_id, a.name
        """,
        row => new GivenAnswer(row.GetInt64(0), row.GetString(1), RoundEntry.ReadAnswer(row, 2)!, row.Bool(7)),
        [("round", round.Id), .. parameters]).ToLookup(answer => answer.IssueId);
}
