namespace Ptarmigan.Collection.Collecting;

/// <summary>What a repository declares to have; null where nobody said.</summary>
/// <param name="Issues">Issues, open and closed.</param>
/// <param name="PullRequests">Pull requests, which take numbers from the same row.</param>
/// <param name="Discussions">Discussions, which do too.</param>
internal sealed record DeclaredCounts(long? Issues, long? PullRequests, long? Discussions)
{
    /// <summary>The highest number of a pull request or discussion; null where nobody said or there is none.</summary>
    public long? HighestOther { get; init; }
}
