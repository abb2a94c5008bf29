using Ptarmigan.Annotation;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Explanations;

/// <summary>What speaks for an answer as the quotes of a judgment.</summary>
public static class ExplanationEvidence
{
    private const int Considered = 12;
    private const int SpansOfOne = 2;

    /// <summary>The strongest words and signals that speak for the answer; places that overlap, or have but blanks between them, are one quote.</summary>
    /// <param name="text">The report that was explained.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="most">How many quotes at most: those that contribute most, in the order of the report.</param>
    public static IReadOnlyList<Evidence> Of(ReportText text, Explanation explanation, int most = 8)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(explanation);
        var strongest = explanation.Contributions
            .Where(contribution => contribution.Amount > 0 && contribution.Kind is ContributionKind.Word or ContributionKind.Signal)
            .Take(Considered)
            .SelectMany(contribution => contribution.Spans.Where(span => span.Amount > 0).OrderByDescending(span => span.Amount).Take(SpansOfOne)
                .Select(span => new Evidence(span.Part, null, span.Start, span.End, span.Quote)
                {
                    Contribution = span.Amount,
                    Reason = contribution.Kind == ContributionKind.Signal ? contribution.Name : null,
                }));
        return
        [
            .. Joined(text, strongest.OrderBy(quote => quote.Part).ThenBy(quote => quote.Start).ThenBy(quote => quote.End))
                .OrderByDescending(quote => quote.Contribution).Take(most)
                .Select(quote => quote with { Contribution = Math.Round(quote.Contribution!.Value, 4) })
                .OrderBy(quote => quote.Part).ThenBy(quote => quote.Start),
        ];
    }

    private static List<Evidence> Joined(ReportText text, IEnumerable<Evidence> quotes)
    {
        var joined = new List<Evidence>();
        foreach (var quote in quotes)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Part == quote.Part && Whole(text, last, quote) is { } whole)
            {
                joined[^1] = last with
                {
                    End = Math.Max(last.End, quote.End),
                    Quote = whole,
                    Contribution = last.Contribution + quote.Contribution,
                    Reason = last.Reason is null || last.Reason == quote.Reason ? quote.Reason ?? last.Reason : quote.Reason is null ? last.Reason : $"{last.Reason}, {quote.Reason}",
                };
            }
            else
            {
                joined.Add(quote);
            }
        }

        return joined;
    }

    /// <summary>The words of both, where nothing but blanks lies between them.</summary>
    private static string? Whole(ReportText text, Evidence first, Evidence second)
    {
        var whole = first.Part == EvidencePart.Title ? text.Title : text.Body;
        if (second.Start > first.End && !string.IsNullOrWhiteSpace(CodePoints.Slice(whole, first.End, second.Start))) return null;
        return CodePoints.Slice(whole, first.Start, Math.Max(first.End, second.End));
    }
}
