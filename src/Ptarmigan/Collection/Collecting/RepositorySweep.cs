namespace Ptarmigan.Collection.Collecting;

/// <summary>The list of all issues a repository has, without their content.</summary>
/// <param name="Issues">The issues by number.</param>
internal sealed record RepositorySweep(IReadOnlyDictionary<long, ListedIssue> Issues);
