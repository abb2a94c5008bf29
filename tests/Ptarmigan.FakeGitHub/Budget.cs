namespace Ptarmigan.FakeGitHub;

/// <summary>What one identity has left of one resource.</summary>
public sealed class Budget(string resource, int limit, TimeSpan window, TimeProvider time)
{
    private DateTimeOffset _resetsAt = time.GetUtcNow() + window;

    /// <summary>The resource: core, graphql or search.</summary>
    public string Resource { get; } = resource;

    /// <summary>What a window allows.</summary>
    public int Limit { get; } = limit;

    /// <summary>What was used in this window.</summary>
    public int Used { get; private set; }

    /// <summary>What is left in this window.</summary>
    public int Remaining => Math.Max(0, Limit - Used);

    /// <summary>When the window ends.</summary>
    public DateTimeOffset ResetsAt
    {
        get
        {
            if (_resetsAt > time.GetUtcNow()) return _resetsAt;
            Used = 0;
            return _resetsAt = time.GetUtcNow() + window;
        }
    }

    /// <summary>Takes some of it.</summary>
    public void Spend(int amount)
    {
        _ = ResetsAt;
        Used += amount;
    }

    /// <summary>Leaves nothing of this window.</summary>
    public void Exhaust() => Used = Math.Max(Used, Limit);
}
