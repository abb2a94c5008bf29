using Ptarmigan.Annotation;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Web.Learning;

/// <summary>What carries one answer of a model, and what speaks against it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Score">Its score.</param>
/// <param name="Evidence">The words that speak for it, in the order of the text.</param>
/// <param name="Signals">What the signals among them mean, by their names.</param>
/// <param name="Against">What speaks against it most.</param>
internal sealed record AnswerReasons(string Answer, double Score, IReadOnlyList<Evidence> Evidence, IReadOnlyDictionary<string, string?> Signals, IReadOnlyList<Contribution> Against)
{
    private const int MostAgainst = 4;

    public static AnswerReasons Of(ReportText text, Explanation explanation, IReadOnlyDictionary<string, Signal> signals)
    {
        var evidence = ExplanationEvidence.Of(text, explanation);
        var named = evidence.SelectMany(quote => quote.Reason?.Split(", ") ?? []).Distinct().ToDictionary(name => name, name => signals.GetValueOrDefault(name)?.Reason);
        return new AnswerReasons(explanation.Answer, explanation.Score, evidence, named, [.. explanation.Contributions.Where(contribution => contribution.Amount < 0).Take(MostAgainst)]);
    }
}
