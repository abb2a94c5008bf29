using Ptarmigan.Annotation;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>Counts how often the signals of a question are right together.</summary>
internal static class VoteCount
{
    public static VoteFigures Of(Question question, IReadOnlyList<Signal> signals, List<FiredReport> asked, Taxonomy taxonomy)
    {
        List<Outcome> majority = [], weighted = [];
        var repositories = asked.GroupBy(report => report.Labelled.Repository).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var repository in repositories)
        {
            // What a signal's word is worth must not be known from the reports it is tried on, nor from their neighbours.
            var measures = SignalMeasures.Of(signals, asked.Where(report => report.Labelled.Repository != repository.Key));
            majority.AddRange(Outcomes(question, repository, SignalMeasures.None));
            weighted.AddRange(Outcomes(question, repository, measures));
        }

        var surest = weighted.OrderByDescending(outcome => outcome.Vote.Confidence).Take(weighted.Count / 2);
        return new VoteFigures(
            question,
            asked.Count,
            repositories.Count,
            Sum(majority),
            Sum(weighted),
            weighted.Count(outcome => outcome.Vote.Ranking.Take(3).Any(rank => rank.Answer == outcome.Truth)),
            weighted.Count(outcome => Theme(outcome.Vote.Answer) == Theme(outcome.Truth)),
            Sum(surest),
            CalibrationError.Of([.. weighted.Select(outcome => (outcome.Vote.Confidence, outcome.IsRight))]),
            weighted.GroupBy(outcome => outcome.Repository).ToDictionary(group => group.Key, Sum));

        string Theme(string answer) => question.IsSet ? taxonomy.RollUp(answer) : answer;
    }

    private static IEnumerable<Outcome> Outcomes(Question question, IGrouping<string, FiredReport> reports, SignalMeasures measures) =>
        from report in reports
        let vote = SignalVote.Of(report.Fired.Where(signal => signal.Question == question), measures)
        where vote is not null
        select new Outcome(reports.Key, vote, report.Labelled.AnswersTo(question)![0]);

    private static Tally Sum(IEnumerable<Outcome> outcomes) => outcomes.Aggregate(default(Tally), (sum, outcome) => sum + Tally.One(outcome.IsRight));

    private readonly record struct Outcome(string Repository, SignalVote Vote, string Truth)
    {
        public bool IsRight => Vote.Answer == Truth;
    }
}
