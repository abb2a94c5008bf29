using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>An entry of the record of what an annotator did in a round: how an issue stands after it.</summary>
internal sealed record RoundEntry(long Id, long IssueId, string Act, ItemState State, RoundAnswer? Answer, int GuidelineVersion, bool IsLate)
{
    public const string Columns = "e.id, e.issue_id, e.act, e.state, e.answer, e.is_unsure, e.confidence, e.note, e.evidence, e.guideline_version, e.is_late";

    public static RoundEntry From(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), RoundWords.Parse<ItemState>(row.GetString(3)), ReadAnswer(row, 4), row.GetInt32(9), row.Bool(10));

    /// <summary>The answer at a column and those after it; null where there is none.</summary>
    public static RoundAnswer? ReadAnswer(DbDataReader row, int at) => row.TextOrNull(at) is { } answer
        ? new RoundAnswer(answer)
        {
            IsUnsure = row.Bool(at + 1),
            Confidence = row.DoubleOrNull(at + 2),
            Note = row.TextOrNull(at + 3),
            Evidence = EvidenceText.Read(row.TextOrNull(at + 4)),
        }
        : null;

    /// <summary>Whether an answer says exactly the same.</summary>
    public bool SaysTheSame(RoundAnswer other) =>
        State == ItemState.Answered && Answer is { } own && own with { Evidence = other.Evidence } == other && own.Evidence.SequenceEqual(other.Evidence);
}
