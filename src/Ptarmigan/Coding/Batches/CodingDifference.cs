using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Batches;

/// <summary>An issue that two annotators coded with other codes.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Answers">What each annotator found: the codes by name, or the cause for which the issue was taken out.</param>
public sealed record CodingDifference(IssueReference Issue, IReadOnlyList<CodingAnswer> Answers)
{
    internal static IReadOnlyList<CodingDifference> In(
        Batch batch, Codebook codebook, ILookup<IssueReference, Challenge> challenges, IReadOnlyList<CodingExclusion> exclusions) =>
    [
        .. from issue in batch.Issues
           let answers = batch.Annotators.Select(annotator => CodingAnswer.Of(annotator, issue, codebook, challenges, exclusions)).ToList()
           where answers.Select(answer => string.Join('\n', answer.Codes) + answer.Excluded).Distinct().Skip(1).Any()
           select new CodingDifference(issue, answers),
    ];
}
