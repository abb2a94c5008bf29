namespace Ptarmigan.Collection.GitHub;

/// <summary>GitHub wants a longer pause than this run may make.</summary>
public sealed class GitHubLimitException : PtarmiganException
{
    internal GitHubLimitException(string resource, bool isSecondary, DateTimeOffset until)
        : base(
            isSecondary ? $"GitHub's secondary limit holds on ({resource})." : $"The budget of requests is used up ({resource}).",
            null,
            $"Run the same command again after {until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; it goes on where it was. --max-wait lets it wait longer.") => Until = until;

    /// <summary>From when GitHub may be asked again.</summary>
    public DateTimeOffset Until { get; }
}
