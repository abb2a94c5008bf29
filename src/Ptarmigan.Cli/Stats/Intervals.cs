using Ptarmigan.Statistics;

namespace Ptarmigan.Cli.Stats;

/// <summary>Estimates with their intervals, as JSON shows them.</summary>
internal static class Intervals
{
    /// <summary>An estimate and both ends of its interval; null ends where there is none.</summary>
    public static object Json(double estimate, Interval? interval) => new { estimate, low = interval?.Low, high = interval?.High };

    /// <summary>A bootstrap estimate with what is needed to draw it again; null where none was asked for.</summary>
    public static object? Json(BootstrapEstimate? estimate) => estimate is not { } known ? null : new
    {
        estimate = known.Estimate,
        low = known.Interval?.Low,
        high = known.Interval?.High,
        resamples = known.Resamples,
        seed = known.Seed,
    };
}
