namespace Ptarmigan.Collection.Parsing;

/// <summary>A pull request, which GitHub lists among the issues; a study counts it and leaves it out.</summary>
internal sealed record PullRequestRecord : GitHubRecord
{
    private PullRequestRecord()
    {
    }

    /// <summary>The one value there is.</summary>
    public static PullRequestRecord Instance { get; } = new();
}
