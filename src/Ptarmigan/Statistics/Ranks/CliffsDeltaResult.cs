namespace Ptarmigan.Statistics.Ranks;

/// <summary>How often values of one sample exceed those of another, with confidence intervals.</summary>
/// <param name="CliffsDelta">P(first larger) - P(first smaller) over all pairs, in [-1, 1].</param>
/// <param name="CliffsDeltaInterval">Its interval within [-1, 1]; null where a sample holds a single value.</param>
/// <param name="VarghaDelaneyA">P(first larger) + P(equal) / 2 over all pairs, in [0, 1]: (delta + 1) / 2.</param>
/// <param name="VarghaDelaneyAInterval">Its interval within [0, 1]; null where a sample holds a single value.</param>
/// <param name="Notes">Why a value is null; empty where all exist.</param>
public sealed record CliffsDeltaResult(
    double CliffsDelta,
    Interval? CliffsDeltaInterval,
    double VarghaDelaneyA,
    Interval? VarghaDelaneyAInterval,
    IReadOnlyList<string> Notes);
