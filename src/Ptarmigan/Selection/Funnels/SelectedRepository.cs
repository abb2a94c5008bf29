using Ptarmigan.Issues;

namespace Ptarmigan.Selection.Funnels;

/// <summary>A repository that was selected.</summary>
/// <param name="Repository">Its name as GitHub has it now, where GitHub was asked.</param>
/// <param name="GitHubId">GitHub's number for it, where known.</param>
/// <param name="Models">The models it reuses that count, by name.</param>
public sealed record SelectedRepository(RepositoryName Repository, long? GitHubId, IReadOnlyList<string> Models);
