using Ptarmigan.Issues;

namespace Ptarmigan.Selection.Funnels;

/// <summary>What a criterion said of a repository.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="IsKept">Whether it stays.</param>
/// <param name="Reason">Why not, or what is to be known of one that stays; null where there is nothing to say.</param>
public sealed record FunnelVerdict(RepositoryName Repository, bool IsKept, string? Reason);
