namespace Ptarmigan.Statistics.Ranks;

/// <summary>A Mann-Whitney test with its effect sizes.</summary>
/// <param name="N1">The size of the first sample.</param>
/// <param name="N2">The size of the second sample.</param>
/// <param name="Median1">The median of the first sample, in its unit.</param>
/// <param name="Median2">The median of the second sample, in its unit.</param>
/// <param name="U1">Pairs in which the first sample's value is larger, equal pairs counting one half; in [0, n1 n2]. SciPy's statistic and R's W.</param>
/// <param name="U2">The same for the second sample: n1 n2 - U1.</param>
/// <param name="Z">
/// (U1 - n1 n2 / 2) / sigma with the tie correction and without continuity correction, whatever the p-value uses; positive
/// where the first sample tends to be larger; null where all values are equal.
/// </param>
/// <param name="PValue">The p-value, in [0, 1].</param>
/// <param name="Method">How the p-value was computed; never <see cref="MannWhitneyMethod.Auto"/>.</param>
/// <param name="Alternative">The alternative hypothesis, of the first sample.</param>
/// <param name="Continuity">Whether the p-value uses the continuity correction; false for exact methods.</param>
/// <param name="CliffsDelta">P(first larger) - P(first smaller) over all pairs, in [-1, 1]; the rank-biserial correlation.</param>
/// <param name="VarghaDelaneyA">P(first larger) + P(equal) / 2 over all pairs: U1 / (n1 n2), in [0, 1].</param>
/// <param name="Notes">Why a value is null or special; empty where nothing is.</param>
public sealed record MannWhitneyResult(
    int N1,
    int N2,
    double Median1,
    double Median2,
    double U1,
    double U2,
    double? Z,
    double PValue,
    MannWhitneyMethod Method,
    Alternative Alternative,
    bool Continuity,
    double CliffsDelta,
    double VarghaDelaneyA,
    IReadOnlyList<string> Notes);
