namespace Ptarmigan.Collection.Collecting;

/// <summary>What a list of GitHub's declares of an issue.</summary>
/// <param name="Number">Its number.</param>
/// <param name="UpdatedAt">When it last changed, as the store writes times; null where the list does not say.</param>
/// <param name="CommentCount">How many comments it has.</param>
/// <param name="EntryCount">How many entries its timeline has, comments counted; null where the list does not say.</param>
internal sealed record ListedIssue(long Number, string? UpdatedAt, long CommentCount, long? EntryCount);
