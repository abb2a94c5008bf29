namespace Ptarmigan.Collection.GitHub;

/// <summary>A request of the API, which can be made several times.</summary>
/// <param name="Address">Where.</param>
/// <param name="Resource">The budget it is taken from, as far as one can tell beforehand.</param>
/// <param name="Json">The JSON to post; null for a GET.</param>
internal sealed record GitHubRequest(Uri Address, string Resource, byte[]? Json = null)
{
    public const string Core = "core";
    public const string Search = "search";
    public const string Graph = "graphql";

    /// <summary>The tag of an answer that is kept; null where none is.</summary>
    public string? KnownTag { get; init; }

    /// <summary>Whether redirects are followed.</summary>
    public bool FollowsRedirects { get; init; } = true;

    /// <summary>Whether it is a query of GraphQL, whose failures are answered by asking for less.</summary>
    public bool IsGraph => Json is not null;
}
