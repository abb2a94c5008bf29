namespace Ptarmigan.Collection.GitHub.Limits;

/// <summary>What an identity may still ask of a resource.</summary>
/// <param name="Resource">Such as <c>core</c>, <c>search</c> or <c>graphql</c>.</param>
/// <param name="Most">How much in a period; 0 where the server sets no limit.</param>
/// <param name="Remaining">How much is left of it: requests, or points for <c>graphql</c>.</param>
/// <param name="ResetsAt">When it is whole again.</param>
public sealed record RateBudget(string Resource, long Most, long Remaining, DateTimeOffset ResetsAt);
