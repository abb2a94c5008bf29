using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Reading;

namespace Ptarmigan.Web.Learning;

/// <summary>A suggestion with its issue, why the model makes it, and the labelled issues most like it.</summary>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Thread">The issue.</param>
/// <param name="Reasons">For each suggested answer what carries it.</param>
/// <param name="Precedents">Similar labelled issues that may be shown.</param>
internal sealed record ShownSuggestion(Suggestion Suggestion, IssueThread Thread, IReadOnlyList<AnswerReasons> Reasons, IReadOnlyList<Precedent> Precedents)
{
    private const int PrecedentCount = 3;

    /// <summary>How many similar issues are looked at, since those judged blind just now are passed over.</summary>
    private const int PrecedentsRead = 30;

    public IReadOnlyList<TextMark> Marks =>
    [
        .. Reasons.SelectMany(reasons => reasons.Evidence.Select(quote => new TextMark(quote.Part, quote.Start, quote.End, $"{reasons.Answer}{Amounts.Why(quote)}"))),
    ];

    /// <param name="study">The study.</param>
    /// <param name="kept">The list it stands in.</param>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="question">Its question.</param>
    /// <param name="blind">The issues that somebody judges blind just now.</param>
    public static ShownSuggestion Of(Study study, KeptSuggestions kept, Suggestion suggestion, Question question, IReadOnlySet<long> blind)
    {
        var catalog = new IssueCatalog(study.Database);
        var issue = catalog.ReadByKeys([suggestion.Report.IssueId])[0];
        var classified = new Explainer(kept.List.Model).Explain(new ClassifiedIssue(suggestion.Report, [suggestion.Prediction]));
        var signals = SignalSet.Of(study).Signals.ToDictionary(signal => signal.Name);
        return new ShownSuggestion(
            suggestion, catalog.ReadThread(issue), [.. classified.Explanations.Select(explanation => AnswerReasons.Of(suggestion.Report.Text, explanation, signals))], Similar(kept, suggestion, question, blind));
    }

    private static IReadOnlyList<Precedent> Similar(KeptSuggestions kept, Suggestion suggestion, Question question, IReadOnlySet<long> blind)
    {
        if (kept.Precedents is not { } search) return [];
        lock (kept.Searching) return [.. search.Find(suggestion.Report, PrecedentsRead, question).Precedents.Where(precedent => !blind.Contains(precedent.Issue.Report.IssueId)).Take(PrecedentCount)];
    }
}
