namespace Ptarmigan.Statistics.Tables;

/// <summary>Fisher's exact test of a table of two rows and two columns.</summary>
/// <param name="OddsRatio">
/// The sample odds ratio ad / (bc), at least 0 (SciPy's; R gives the conditional estimate instead); null where bc = 0.
/// </param>
/// <param name="PValue">The p-value, in [0, 1].</param>
/// <param name="Alternative">The alternative hypothesis; greater means an odds ratio above 1.</param>
/// <param name="Notes">Why a value is null; empty where all exist.</param>
public sealed record FisherExactResult(double? OddsRatio, double PValue, Alternative Alternative, IReadOnlyList<string> Notes);
