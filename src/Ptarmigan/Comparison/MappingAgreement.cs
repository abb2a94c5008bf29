using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Comparison;

/// <summary>How far those who mapped the same codes agree.</summary>
/// <param name="Codes">On the sets of the other taxonomy's sub-themes.</param>
/// <param name="Themes">On the sets of its themes.</param>
/// <param name="IsMet">On whether the other taxonomy has the code at all.</param>
public sealed record MappingAgreement(SetAgreementReport Codes, SetAgreementReport Themes, AgreementReport IsMet)
{
    /// <summary>Measures agreement before differences were settled.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="resampling">How the intervals are drawn.</param>
    /// <param name="confidence">The confidence of the intervals, in (0, 1).</param>
    /// <exception cref="ComparisonException">Fewer than two people mapped.</exception>
    public static MappingAgreement Of(Mapping mapping, Resampling resampling, double confidence)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Mappers.Count < 2)
        {
            throw new ComparisonException("Agreement wants two people who mapped the same codes.", mapping.Other.Name, "Let another person map them too: `ptarmigan compare map`.");
        }

        List<(string Item, MappingDecision Decision)> said =
            [.. from row in mapping.Rows from decision in row.Decisions where !decision.IsSettling select (row.Own.Key, decision)];
        var sets = SetRatings.Of(said.Select(one => new SetRating(one.Item, one.Decision.DecidedBy, LabelSet.Of(one.Decision.Theirs))));
        var isMet = Ratings.Of(said.Select(one => new Rating(one.Item, one.Decision.DecidedBy, one.Decision.Theirs.Count > 0 ? "met" : "none")));
        return new MappingAgreement(
            RaterAgreement.Report(sets, resampling, confidence),
            RaterAgreement.Report(sets.RollUp(mapping.Other.RollUp), resampling, confidence),
            RaterAgreement.Report(isMet, resampling, confidence));
    }
}
