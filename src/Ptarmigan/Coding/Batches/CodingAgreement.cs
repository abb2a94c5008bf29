using System.Globalization;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Coding.Batches;

/// <summary>How far the annotators of a batch agree on the sets of codes of its issues, at one level.</summary>
/// <param name="Level">The level: codes as they are, or rolled up to sub-themes or themes.</param>
/// <param name="Report">The statistics: alpha by MASI distance, and each code against the rest.</param>
/// <remarks>An issue that an annotator took out is the empty set. Codes without anything above them at a level stand for themselves.</remarks>
public sealed record CodingAgreement(CodeLevel Level, SetAgreementReport Report)
{
    internal static IReadOnlyList<CodingAgreement> Of(
        Batch batch, Codebook codebook, ILookup<IssueReference, Challenge> challenges, IReadOnlyList<CodingExclusion> exclusions, Resampling resampling, double confidence)
    {
        if (batch.Annotators.Count < 2) return [];
        return [.. new[] { CodeLevel.Code, CodeLevel.SubTheme, CodeLevel.Theme }.Select(level => new CodingAgreement(level, RaterAgreement.Report(Ratings(level), resampling, confidence)))];

        SetRatings Ratings(CodeLevel level) => SetRatings.Of(
            from issue in batch.Issues.Index()
            from annotator in batch.Annotators
            let own = challenges[issue.Item].Where(challenge => challenge.Annotator == annotator).ToList()
            where own.Count > 0 || exclusions.Any(exclusion => exclusion.Issue == issue.Item && exclusion.Annotator == annotator)
            select new SetRating(
                issue.Index.ToString("D6", CultureInfo.InvariantCulture), annotator,
                LabelSet.Of(own.Select(challenge => codebook.NameOf((codebook.Above(challenge.Placement.Code!.Value, level) ?? codebook.Get(challenge.Placement.Code.Value)).Id)))));
    }
}
