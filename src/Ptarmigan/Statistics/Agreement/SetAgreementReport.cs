namespace Ptarmigan.Statistics.Agreement;

/// <summary>Everything this folder can say about ratings that hold sets of labels, over all items together.</summary>
public sealed record SetAgreementReport
{
    /// <summary>The statistics of one label each, with every whole set read as one label: only identical sets agree.</summary>
    public required AgreementReport WholeSets { get; init; }

    /// <summary>Krippendorff's alpha where overlapping sets disagree in part, by MASI distance.</summary>
    public required KrippendorffAlphaResult MasiAlpha { get; init; }

    /// <summary>Krippendorff's alpha where overlapping sets disagree in part, by Jaccard distance.</summary>
    public required KrippendorffAlphaResult JaccardAlpha { get; init; }

    /// <summary>The labels that are in at least one set, each against the rest.</summary>
    public required IReadOnlyList<LabelAgreement> PerLabel { get; init; }
}
