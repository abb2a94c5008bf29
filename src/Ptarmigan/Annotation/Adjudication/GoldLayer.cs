using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>The adjudicated layer: what counts as the answer to an issue after agreement or a decision.</summary>
internal sealed class GoldLayer
{
    private readonly Study _study;
    private readonly JudgmentLedger _ledger;

    public GoldLayer(Study study)
    {
        _study = study;
        _ledger = new JudgmentLedger(study);
        // Whatever an earlier import said the name stands for is kept.
        Gold = _ledger.Register(Annotator.Gold, null, AnnotatorKind.Adjudication);
    }

    private Annotator Gold { get; }

    /// <summary>Writes the agreed answers of a round to issues without gold, many at once.</summary>
    public GoldWriter Writer(Round round) => new(_study, round, _ledger.Current(Gold.Name, Question.Challenges));

    public void Record(JudgmentDraft draft)
    {
        _ledger.Add(Gold, draft);
        // Challenges that were named while the issue counted as PTM-related must not outlive that answer.
        if (draft.Question == Question.Ptm && draft.Answer == "no" && _ledger.NamesChallenges(Gold, draft.IssueId))
        {
            _ledger.Add(Gold, draft with { Question = Question.Challenges, Answer = "" });
        }
    }
}
