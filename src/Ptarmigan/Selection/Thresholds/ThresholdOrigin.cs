namespace Ptarmigan.Selection.Thresholds;

/// <summary>Where a threshold comes from.</summary>
public enum ThresholdOrigin
{
    /// <summary>The protocol gives the number.</summary>
    Given,

    /// <summary>Kneedle found an elbow.</summary>
    Elbow,

    /// <summary>Kneedle found none; it is the point of the curve furthest from the line between its ends.</summary>
    Chord,

    /// <summary>A person set it against the protocol.</summary>
    Override,

    /// <summary>There is none: the curve has no bend worth the name, or the measure is known of no repository.</summary>
    None,
}
