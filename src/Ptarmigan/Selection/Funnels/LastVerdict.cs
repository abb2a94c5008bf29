using Ptarmigan.Issues;

namespace Ptarmigan.Selection.Funnels;

/// <summary>The last word of a funnel on a candidate.</summary>
/// <param name="Repository">The candidate, as its source spells it.</param>
/// <param name="Criterion">The criterion that left it out, or the last one where it was kept.</param>
/// <param name="IsKept">Whether it is selected.</param>
/// <param name="Reason">Why not, or what is to be known of it; null where there is nothing to say.</param>
public sealed record LastVerdict(RepositoryName Repository, string Criterion, bool IsKept, string? Reason);
