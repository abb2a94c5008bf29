namespace Ptarmigan.Statistics.Agreement;

/// <summary>Observed and expected disagreement of a number of pairable values.</summary>
internal readonly record struct AlphaValue(double Values, double Observed, double Expected)
{
    /// <summary>NaN where no disagreement can be expected, as only one answer occurs.</summary>
    public double Alpha => Expected > 0 ? 1 - Observed / Expected : double.NaN;
}
