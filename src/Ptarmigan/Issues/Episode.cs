namespace Ptarmigan.Issues;

/// <summary>A span in which an issue was open.</summary>
/// <param name="OpenedAt">When the issue was opened, or opened again.</param>
/// <param name="ClosedAt">When it was closed; null while it was still open at the end of the observation.</param>
public readonly record struct Episode(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt)
{
    /// <summary>How long the issue was open.</summary>
    /// <param name="observedUntil">The end of the observation, which ends an episode that is still open.</param>
    public TimeSpan Duration(DateTimeOffset observedUntil) => (ClosedAt ?? observedUntil) - OpenedAt;
}
