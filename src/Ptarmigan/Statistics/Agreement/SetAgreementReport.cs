namespace Ptarmigan.Statistics.Agreement;

/// <summary>Everything this folder can say about ratings that hold sets of labels, over all items together.</summary>
public sealed record SetAgreementReport
{
    private SetAgreementReport()
    {
    }

    /// <summary>The statistics of one label each, with every whole set read as one label: only identical sets agree.</summary>
    public required AgreementReport WholeSets { get; init; }

    /// <summary>Krippendorff's alpha where overlapping sets disagree in part, by MASI distance.</summary>
    public required KrippendorffAlpha MasiAlpha { get; init; }

    /// <summary>Krippendorff's alpha where overlapping sets disagree in part, by Jaccard distance.</summary>
    public required KrippendorffAlpha JaccardAlpha { get; init; }

    /// <summary>The labels that are in at least one set, each against the rest.</summary>
    public required IReadOnlyList<LabelAgreement> PerLabel { get; init; }

    /// <summary>Computes every statistic.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="resampling">Seed and number of resamples for the intervals of alpha.</param>
    /// <param name="confidence">The confidence of all intervals, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static SetAgreementReport Compute(SetRatings ratings, Resampling resampling, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return new()
        {
            WholeSets = AgreementReport.Compute(ratings.AsWholeSets(), resampling, confidence),
            MasiAlpha = KrippendorffAlpha.Compute(ratings, LabelDistance.Masi, resampling, confidence),
            JaccardAlpha = KrippendorffAlpha.Compute(ratings, LabelDistance.Jaccard, resampling, confidence),
            PerLabel = OneVersusRest.Compute(ratings),
        };
    }
}
