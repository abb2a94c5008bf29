using Ptarmigan.Annotation;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>How signals do on labelled reports, one by one and together.</summary>
/// <param name="Signals">Each signal, in the order of the set.</param>
/// <param name="Votes">Each question that has labels.</param>
public sealed record SignalReport(IReadOnlyList<SignalFigures> Signals, IReadOnlyList<VoteFigures> Votes)
{
    /// <summary>Measures signals.</summary>
    /// <param name="set">The signals.</param>
    /// <param name="reports">The labelled reports.</param>
    /// <param name="taxonomy">The taxonomy whose themes hold the challenges.</param>
    public static SignalReport Of(SignalSet set, IEnumerable<LabelledText> reports, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var fired = FiredReport.FindAll(set, reports);
        var signals = new Dictionary<Signal, SignalFigures>();
        var votes = new List<VoteFigures>();
        foreach (var question in Question.All)
        {
            var asked = fired.Where(report => report.Labelled.AnswersTo(question) is not null).ToList();
            if (asked.Count == 0) continue;
            var speaking = set.Signals.Where(signal => signal.Question == question).ToList();
            foreach (var signal in speaking) signals.Add(signal, FiguresOf(signal, asked));
            votes.Add(VoteCount.Of(question, speaking, asked, taxonomy));
        }

        return new SignalReport([.. set.Signals.Where(signals.ContainsKey).Select(signal => signals[signal])], votes);
    }

    private static SignalFigures FiguresOf(Signal signal, List<FiredReport> asked)
    {
        var on = asked.Where(report => report.Fired.Contains(signal)).ToList();
        var others = on.Select(report => report.Fired.Where(other => other != signal && other.Question == signal.Question).ToList()).ToList();
        return new SignalFigures
        {
            Signal = signal,
            Reports = asked.Count,
            Primary = Sum(on),
            AmongAnswers = on.Count(report => Answers(report).Contains(signal.Answer)),
            Overlaps = others.Count(list => list.Count > 0),
            Conflicts = others.Count(list => list.Any(other => other.Answer != signal.Answer)),
            WithAnswer = asked.Count(report => Answers(report)[0] == signal.Answer),
            Repositories = on.GroupBy(report => report.Labelled.Repository).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, Sum),
        };

        IReadOnlyList<string> Answers(FiredReport report) => report.Labelled.AnswersTo(signal.Question)!;

        Tally Sum(IEnumerable<FiredReport> reports) => reports.Aggregate(default(Tally), (sum, report) => sum + Tally.One(Answers(report)[0] == signal.Answer));
    }
}
