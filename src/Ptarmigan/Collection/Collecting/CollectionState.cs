namespace Ptarmigan.Collection.Collecting;

/// <summary>Where the collection of a repository is.</summary>
internal sealed record CollectionState
{
    /// <summary>How far before the watermark a walk begins, for clocks and for times that are whole seconds.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    public required long RepositoryId { get; init; }

    public required string Source { get; init; }

    public required CollectScope Scope { get; init; }

    /// <summary>Only issues changed since then were ever asked for; null for all.</summary>
    public string? Floor { get; init; }

    /// <summary>What the present walk asked for.</summary>
    public string? Since { get; init; }

    public string? Cursor { get; init; }

    /// <summary>The newest change that the present walk has seen.</summary>
    public string? Newest { get; init; }

    /// <summary>Everything changed until then is in the study.</summary>
    public string? Watermark { get; init; }

    public bool IsWalking { get; init; }

    public required string StartedAt { get; init; }

    public string? FinishedAt { get; init; }

    /// <summary>Whether the walk began at the beginning, in this run, and so has seen every issue.</summary>
    public bool IsFresh { get; init; }

    /// <summary>The state with which a run begins: the walk that was broken off goes on, or a new one begins at the watermark.</summary>
    /// <param name="last">What the last run left; null where there was none.</param>
    /// <param name="repositoryId">The row of the repository.</param>
    /// <param name="source">The source.</param>
    /// <param name="scope">What is wanted.</param>
    /// <param name="since">Since when; null for all.</param>
    /// <param name="now">The present.</param>
    public static CollectionState Begin(CollectionState? last, long repositoryId, string source, CollectScope scope, string? since, string now)
    {
        if (last is null || last.Scope < scope || IsEarlier(since, last.Floor))
        {
            var floor = last is null ? since : IsEarlier(since, last.Floor) ? since : last.Floor;
            return new CollectionState
            {
                RepositoryId = repositoryId,
                Source = source,
                Scope = scope,
                Floor = floor,
                Since = floor,
                IsWalking = true,
                StartedAt = now,
                FinishedAt = last?.FinishedAt,
                IsFresh = floor is null,
            };
        }

        // A repository that was collected with its timelines goes on so: half of them would be out of date otherwise.
        if (last.IsWalking && last.Source == source) return last;
        if (last.IsWalking) return last.Restart() with { Source = source };
        return last with { Source = source, Since = Before(last.Watermark) ?? last.Floor, Cursor = null, Newest = null, IsWalking = true, StartedAt = now };
    }

    /// <summary>The walk begins again from what it has seen, for a cursor that is not good any more.</summary>
    public CollectionState Restart() => this with { Since = Before(Newest) ?? Since, Cursor = null };

    /// <summary>The state after a page.</summary>
    public CollectionState After(SourcePage page)
    {
        var newest = page.Issues.Select(issue => issue.Listed.UpdatedAt).Append(Newest).Max(StringComparer.Ordinal);
        return page.IsEnd
            ? this with { Cursor = null, Newest = null, IsWalking = false, Watermark = Later(Watermark, newest) }
            : this with { Cursor = page.Cursor, Newest = newest };
    }

    private static string? Before(string? time) => time is null ? null : Storage.StoredTime.ToStoredText(Storage.StoredTime.Parse(time) - Overlap);

    private static string? Later(string? first, string? second) => string.CompareOrdinal(first, second) >= 0 ? first : second;

    /// <summary>Whether a floor lies below another; none lies below all.</summary>
    private static bool IsEarlier(string? floor, string? than) => than is not null && (floor is null || string.CompareOrdinal(floor, than) < 0);
}
