namespace Ptarmigan.FakeGitHub.Faults;

/// <summary>What a fault may look at to decide whether it strikes.</summary>
/// <param name="Path">The path of the URL.</param>
/// <param name="PageSize">The largest page asked for; for REST <c>per_page</c>.</param>
/// <param name="Token">The token shown, or null.</param>
public sealed record FaultRequest(string Path, int PageSize, string? Token)
{
    /// <summary>The query string, decoded.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether it is a GraphQL query.</summary>
    public bool IsGraphQl => Path.EndsWith("/graphql", StringComparison.Ordinal);
}
