using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Batches;

/// <summary>What an annotator found in an issue.</summary>
/// <param name="Annotator">The annotator.</param>
/// <param name="Codes">The codes, each once, by name.</param>
/// <param name="Excluded">The cause for which the annotator took the issue out; null for none.</param>
public sealed record CodingAnswer(string Annotator, IReadOnlyList<string> Codes, string? Excluded)
{
    internal static CodingAnswer Of(
        string annotator, IssueReference issue, Codebook codebook, ILookup<IssueReference, Challenge> challenges, IReadOnlyList<CodingExclusion> exclusions) => new(
        annotator,
        [.. challenges[issue].Where(challenge => challenge.Annotator == annotator).Select(challenge => codebook.NameOf(challenge.Placement.Code!.Value)).Distinct().Order(StringComparer.OrdinalIgnoreCase)],
        exclusions.FirstOrDefault(exclusion => exclusion.Issue == issue && exclusion.Annotator == annotator)?.Cause.ToText());
}
