namespace Ptarmigan.Statistics.Elbows;

/// <summary>Which elbow is taken where a curve has several.</summary>
public enum ElbowChoice
{
    /// <summary>The first one Kneedle meets, as its authors do.</summary>
    First,

    /// <summary>The one furthest from the line between the ends: small bends of a noisy curve do not count.</summary>
    Highest,
}
