namespace Ptarmigan.Issues;

/// <summary>How long an issue took from its creation to its closing, or how long it had stayed open when last seen.</summary>
/// <param name="Exact">The elapsed time; never negative.</param>
/// <param name="IsCensored">True where the issue was still open at the end of the observation: it took at least this long.</param>
/// <remarks>With <see cref="IsCensored"/> as the opposite of the event flag, this is one observation of a survival analysis.</remarks>
public readonly record struct ResolutionTime(TimeSpan Exact, bool IsCensored)
{
    /// <summary>The whole days elapsed: full periods of 24 hours, so that less than one is 0.</summary>
    /// <remarks>Source: the published durations of Lai et al., EMSE 2024, which follow this rule; see <c>docs/decisions</c>.</remarks>
    public int Days => Exact.Days;
}
