namespace Ptarmigan.Statistics.Agreement;

/// <summary>Everything this folder can say about ratings with one label each, over all items together.</summary>
public sealed record AgreementReport
{
    /// <summary>The number of items, including those that cannot be compared.</summary>
    public required int Items { get; init; }

    /// <summary>The names of the raters.</summary>
    public required IReadOnlyList<string> Raters { get; init; }

    /// <summary>The labels that were given at least once.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>How often raters gave the same label.</summary>
    public required PercentAgreementResult PercentAgreement { get; init; }

    /// <summary>Cohen's kappa; null for more than two raters, where <see cref="Pairs"/> holds it for each two.</summary>
    public CohenKappaResult? CohenKappa { get; init; }

    /// <summary>Fleiss' kappa.</summary>
    public required FleissKappaResult FleissKappa { get; init; }

    /// <summary>Krippendorff's alpha for labels without an order.</summary>
    public required KrippendorffAlphaResult KrippendorffAlpha { get; init; }

    /// <summary>Gwet's AC1.</summary>
    public required GwetAc1Result GwetAc1 { get; init; }

    /// <summary>The Brennan-Prediger coefficient.</summary>
    public required BrennanPredigerResult BrennanPrediger { get; init; }

    /// <summary>Every pair of raters.</summary>
    public required IReadOnlyList<RaterPair> Pairs { get; init; }

    /// <summary>Every label against the rest.</summary>
    public required IReadOnlyList<LabelAgreement> PerLabel { get; init; }

    /// <summary>What is undefined and why, and what was left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
