namespace Ptarmigan.Collection.GitHub;

/// <summary>GitHub refuses, or cannot be reached; trying the same again would not help.</summary>
public sealed class GitHubException : PtarmiganException
{
    /// <inheritdoc/>
    public GitHubException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }

    /// <summary>Whether nothing else would succeed either: the network or the token is at fault.</summary>
    internal bool EndsRun { get; init; }
}
