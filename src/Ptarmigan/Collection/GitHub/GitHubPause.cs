namespace Ptarmigan.Collection.GitHub;

/// <summary>A pause that GitHub asked for, or that a failure of the network makes advisable.</summary>
/// <param name="Why">Why, in a few words.</param>
/// <param name="Until">Until when.</param>
public readonly record struct GitHubPause(string Why, DateTimeOffset Until);
