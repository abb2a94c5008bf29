using Ptarmigan.Collection.GitHub.Limits;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>How far a collection is.</summary>
/// <param name="Repository">The repository at hand.</param>
/// <param name="What">What is being done with it.</param>
/// <param name="IssuesDone">Issues read so far, of all repositories.</param>
/// <param name="IssuesTotal">Issues to read by the forecast; 0 where nobody knows.</param>
/// <param name="Budget">What is left of the budget; null where the server sets none.</param>
public readonly record struct CollectProgress(RepositoryName Repository, string What, long IssuesDone, long IssuesTotal, RateBudget? Budget);
