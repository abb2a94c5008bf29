namespace Ptarmigan.Comparison;

/// <summary>How many of some things another taxonomy has.</summary>
/// <param name="Met">How many of those decided on it has.</param>
/// <param name="Decided">How many were decided on.</param>
/// <param name="All">How many there are.</param>
public readonly record struct OverlapShare(int Met, int Decided, int All)
{
    /// <summary>The share of those decided on, in [0, 1]; null where none is.</summary>
    public double? Share => Decided == 0 ? null : (double)Met / Decided;
}
