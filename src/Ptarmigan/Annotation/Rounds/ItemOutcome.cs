namespace Ptarmigan.Annotation.Rounds;

/// <summary>How an issue of a round stands at its closing.</summary>
internal readonly record struct ItemOutcome(long IssueId, long SnapshotId, Outcome Outcome, string? Answer)
{
    /// <summary>Judges the answers of an issue.</summary>
    /// <param name="issue">The issue and the text that was judged.</param>
    /// <param name="answers">The answers that stand.</param>
    /// <param name="asked">How many were asked.</param>
    /// <param name="gold">The gold answer that there is; null for none, or where the round makes no gold.</param>
    public static ItemOutcome Of((long Id, long SnapshotId) issue, IReadOnlyList<GivenAnswer> answers, int asked, string? gold)
    {
        var answer = answers.Count == 0 ? null : answers[0].Answer.Answer;
        var outcome = answers.Count == 0 ? Outcome.Unanswered
            : answers.Any(other => !GivenAnswer.Same(other.Answer.Answer, answer!)) ? Outcome.Differs
            : answers.Count < asked ? Outcome.Incomplete
            : gold is not null && !GivenAnswer.Same(gold, answer!) ? Outcome.Contradicts
            : asked == 1 ? Outcome.OneAnswer
            : Outcome.Agreed;
        return new ItemOutcome(issue.Id, issue.SnapshotId, outcome, answer);
    }
}
