using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Whether PTM-related issues take longer to close than others, in the balanced sample.</summary>
/// <remarks>Source: Banyongrakkul et al. (2025), RQ2: one-sided Mann-Whitney test; effect sizes and intervals are added here.</remarks>
/// <param name="Ptm">The resolution times of the PTM-related issues, in days.</param>
/// <param name="Other">Those of the other issues, in days.</param>
/// <param name="Test">The Mann-Whitney test, PTM-related issues first.</param>
/// <param name="Effect">Cliff's delta and the Vargha-Delaney A with intervals.</param>
/// <param name="Shift">The Hodges-Lehmann shift, in days.</param>
/// <param name="MeanDifference">The difference of the means with its bootstrap interval, in days.</param>
/// <param name="MedianDifference">The difference of the medians with its bootstrap interval, in days.</param>
public sealed record ResolutionComparison(
    Description Ptm,
    Description Other,
    MannWhitneyResult Test,
    CliffsDeltaResult Effect,
    HodgesLehmannResult Shift,
    BootstrapEstimate MeanDifference,
    BootstrapEstimate MedianDifference)
{
    /// <summary>Compares the two halves of a balanced sample; null where it is empty.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="protocol">The alternative, the confidence, the seed.</param>
    public static ResolutionComparison? Of(BalancedSample sample, Protocol protocol) => Of(sample, protocol, Bootstraps.Unwatched(protocol));

    /// <summary>How many bootstrap intervals the comparison draws.</summary>
    internal const int Intervals = 2;

    internal static ResolutionComparison? Of(BalancedSample sample, Protocol protocol, Bootstraps bootstraps)
    {
        if (sample.Ptm.Count == 0)
        {
            bootstraps.LeaveOut(Intervals);
            return null;
        }

        var ptm = Days(sample.Ptm);
        var other = Days(sample.Other);
        return new ResolutionComparison(
            Description.Of(ptm),
            Description.Of(other),
            MannWhitney.Test(ptm, other, new MannWhitneyOptions { Alternative = protocol.Alternative }),
            CliffsDelta.Estimate(ptm, other, protocol.Confidence),
            HodgesLehmann.Estimate(ptm, other, protocol.Confidence),
            Bootstrap.OfDifference(ptm, other, Location.Mean, bootstraps.Options),
            Bootstrap.OfDifference(ptm, other, Location.Median, bootstraps.Options));
    }

    private static double[] Days(IEnumerable<StudiedIssue> issues) => [.. issues.Select(issue => (double)issue.ResolutionDays!)];
}
