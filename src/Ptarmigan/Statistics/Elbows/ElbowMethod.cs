namespace Ptarmigan.Statistics.Elbows;

/// <summary>How an elbow was found.</summary>
public enum ElbowMethod
{
    /// <summary>By the Kneedle algorithm.</summary>
    Kneedle,

    /// <summary>As the point furthest from the line between the ends of the curve, where Kneedle found none.</summary>
    Chord,
}
