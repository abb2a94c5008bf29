namespace Ptarmigan.Collection.Collecting;

/// <summary>An issue that was read from GitHub.</summary>
/// <param name="Listed">What GitHub declares of it.</param>
/// <param name="Documents">Its documents.</param>
internal sealed record CollectedIssue(ListedIssue Listed, IReadOnlyList<CollectedDocument> Documents);
