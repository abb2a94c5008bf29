using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Waiting;

/// <summary>Something that awaits a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Question">The question it is about.</param>
/// <param name="Round">The round; null for a guideline's re-visits.</param>
/// <param name="Issues">How many issues it concerns; at least 1.</param>
public sealed record WaitingWork(WaitingKind Kind, Question Question, Round? Round, int Issues)
{
    /// <summary>Everything that awaits a person: the person's own answers first, then decisions, closings and re-visits.</summary>
    /// <param name="study">The study.</param>
    /// <param name="person">The annotator's name.</param>
    /// <param name="mayDecide">Whether the person adjudicates; others are told of their own queue and their own older judgments only.</param>
    public static IReadOnlyList<WaitingWork> For(Study study, string person, bool mayDecide)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(person);
        var catalog = new RoundCatalog(study);
        var works = new List<WaitingWork>();
        foreach (var round in catalog.Read())
        {
            var progress = round.State == RoundState.Open ? catalog.Progress(round) : [];
            var own = progress.FirstOrDefault(row => row.Annotator == person)?.Left ?? 0;
            if (own > 0) works.Add(new WaitingWork(WaitingKind.Answer, round.Question, round, own));
            if (!mayDecide) continue;
            if (progress.Count > 0 && progress.All(row => row.Left == 0)) works.Add(new WaitingWork(WaitingKind.Close, round.Question, round, round.IssueCount));
            var differences = round.State == RoundState.Closed ? new Adjudicator(study, round, person).Items().Count(item => item.IsWaiting) : 0;
            if (differences > 0) works.Add(new WaitingWork(WaitingKind.Decide, round.Question, round, differences));
        }

        var book = new GuidelineBook(study);
        foreach (var question in Question.All)
        {
            var older = book.JudgedUnderOlder(question, person).Where(judgment => mayDecide || judgment.Annotator == person).DistinctBy(judgment => judgment.Issue).Count();
            if (older > 0) works.Add(new WaitingWork(WaitingKind.Revisit, question, null, older));
        }

        return [.. works.OrderBy(work => work.Kind)];
    }
}
