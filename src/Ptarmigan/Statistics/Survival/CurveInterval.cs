namespace Ptarmigan.Statistics.Survival;

/// <summary>The scale on which the interval of a survival curve is symmetric before it is brought back to [0, 1].</summary>
public enum CurveInterval
{
    /// <summary>The logarithm of survival: R's default. The upper end is cut off at 1.</summary>
    Log,

    /// <summary>The logarithm of minus the logarithm of survival: never leaves [0, 1] and is steadier in small groups.</summary>
    LogLog,

    /// <summary>Survival itself, cut off at 0 and 1.</summary>
    Plain,
}
