using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>Writes gold for the issues of a round that had none, with a statement that is prepared once.</summary>
internal sealed class GoldWriter(Study study, Round round, IReadOnlyDictionary<long, Judgment> challenges) : IDisposable
{
    private readonly string _at = study.Time.GetUtcNow().ToStoredText();

    private readonly PreparedStatement _insert = new(
        study.Database.Connection,
        """
        INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, source, made_at, round_id, guideline_version)
        SELECT a.id, q.id, @issue, @snapshot, @answer, @source, @at, @round, @guideline FROM annotator AS a, question AS q WHERE a.name = @gold AND q.name = @question
        """);

    public void Add(long issueId, long snapshotId, string answer, string source)
    {
        Insert(round.Question, issueId, snapshotId, answer, source);
        // Challenges that were named while the issue counted as PTM-related must not outlive that answer.
        if (round.Question == Question.Ptm && answer == "no" && challenges.TryGetValue(issueId, out var named) && named.Answer.Length > 0)
        {
            Insert(Question.Challenges, issueId, snapshotId, "", source);
        }
    }

    public void Dispose() => _insert.Dispose();

    private void Insert(Question question, long issueId, long snapshotId, string answer, string source) =>
        _insert.Run(issueId, snapshotId, answer, source, _at, round.Id, round.GuidelineVersion, Annotator.Gold, question.Name);
}
