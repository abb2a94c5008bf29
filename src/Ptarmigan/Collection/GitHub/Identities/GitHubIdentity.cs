using System.Net.Http.Headers;

namespace Ptarmigan.Collection.GitHub.Identities;

/// <summary>In whose name GitHub is asked; budgets and conditional answers are kept by its name.</summary>
public abstract class GitHubIdentity
{
    private protected GitHubIdentity(string name) => Name = name;

    /// <summary>Nobody: 60 requests an hour for one address of the internet, and no GraphQL.</summary>
    public static GitHubIdentity Nobody { get; } = new Anonymous();

    /// <summary>A name that holds no secret: <c>nobody</c>, <c>token-</c> or <c>app-</c> with a mark of its own.</summary>
    public string Name { get; }

    /// <summary>Whether nobody asks.</summary>
    public bool IsNobody => ReferenceEquals(this, Nobody);

    /// <summary>Whoever a token belongs to.</summary>
    /// <param name="token">The token; scopes are not needed for public repositories.</param>
    public static GitHubIdentity Of(GitHubToken token) => new Bearer(token);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The header for a request; null for none.</summary>
    internal abstract Task<AuthenticationHeaderValue?> AuthoriseAsync(IdentityContext context, CancellationToken cancellation);

    /// <summary>Whether, after a 401, it can come back with another token.</summary>
    internal virtual bool TryRenew() => false;

    private sealed class Anonymous() : GitHubIdentity("nobody")
    {
        internal override Task<AuthenticationHeaderValue?> AuthoriseAsync(IdentityContext context, CancellationToken cancellation) =>
            Task.FromResult<AuthenticationHeaderValue?>(null);
    }

    private sealed class Bearer(GitHubToken token) : GitHubIdentity("token-" + token.Fingerprint)
    {
        internal override Task<AuthenticationHeaderValue?> AuthoriseAsync(IdentityContext context, CancellationToken cancellation) =>
            Task.FromResult<AuthenticationHeaderValue?>(token.ToHeader());
    }
}
