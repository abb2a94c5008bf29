namespace Ptarmigan.Collection.GitHub.Identities;

/// <summary>What an identity needs to fetch a token of its own.</summary>
/// <param name="Http">The client.</param>
/// <param name="Server">The server.</param>
/// <param name="Now">The present.</param>
internal sealed record IdentityContext(HttpClient Http, GitHubServer Server, DateTimeOffset Now);
