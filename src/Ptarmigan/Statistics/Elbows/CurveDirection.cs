namespace Ptarmigan.Statistics.Elbows;

/// <summary>Whether a curve rises or falls.</summary>
public enum CurveDirection
{
    /// <summary>From the smallest value to the largest.</summary>
    Increasing,

    /// <summary>From the largest value to the smallest.</summary>
    Decreasing,
}
