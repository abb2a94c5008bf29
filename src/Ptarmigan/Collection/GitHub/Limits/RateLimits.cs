using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.GitHub.Limits;

/// <summary>Budgets and pauses of one identity, remembered in the study so that a new run does not run into the same wall.</summary>
internal sealed class RateLimits
{
    private readonly Study _study;
    private readonly string _identity;
    private readonly Dictionary<string, State> _states = [];

    public RateLimits(Study study, string identity)
    {
        (_study, _identity) = (study, identity);
        var rows = study.Database.Connection.Query(
            "SELECT resource, most, remaining, resets_at, blocked_until, strikes FROM rate_limit WHERE identity = @identity",
            row => (Resource: row.GetString(0), Most: row.LongOrNull(1), Remaining: row.LongOrNull(2), ResetsAt: row.TimeOrNull(3), Blocked: row.TimeOrNull(4), Strikes: row.GetInt32(5)),
            ("identity", identity));
        foreach (var row in rows)
        {
            var budget = row is { Most: { } most, Remaining: { } remaining, ResetsAt: { } resets } ? new RateBudget(row.Resource, most, remaining, resets) : null;
            // A pause that is over gives a new run a new chance.
            var isOver = row.Blocked <= study.Time.GetUtcNow();
            _states[row.Resource] = isOver ? new State(budget, null, 0) : new State(budget, row.Blocked, row.Strikes);
        }
    }

    /// <summary>The budgets that were told of.</summary>
    public IEnumerable<RateBudget> Budgets => _states.Values.Select(state => state.Budget).OfType<RateBudget>();

    /// <summary>What is left of a resource, if it was told and still holds.</summary>
    public RateBudget? Budget(string resource) =>
        _states.GetValueOrDefault(resource)?.Budget is { } budget && budget.ResetsAt > _study.Time.GetUtcNow() ? budget : null;

    /// <summary>From when the resource may be asked; null where it may be now.</summary>
    public (DateTimeOffset Until, bool IsSecondary)? Closed(string resource)
    {
        var now = _study.Time.GetUtcNow();
        // A secondary limit is of the identity, whatever it asked for.
        var blocked = _states.Values.Select(state => state.BlockedUntil).Max();
        if (blocked > now) return (blocked.Value, true);
        return Budget(resource) is { Remaining: 0 } used ? (used.ResetsAt.AddSeconds(1), false) : null;
    }

    /// <summary>Takes over what an answer tells of the budget.</summary>
    public void Note(GitHubAnswer answer, string resource)
    {
        if (LimitRules.Budget(answer, resource) is not { } budget) return;
        var state = Of(budget.Resource);
        Set(budget.Resource, state with { Budget = budget }, isToKeep: false);
    }

    /// <summary>An answer that was no limit ends the row of strikes.</summary>
    public void Clear(string resource)
    {
        if (Of(resource) is { Strikes: > 0 } state) Set(resource, state with { Strikes = 0, BlockedUntil = null }, isToKeep: true);
    }

    /// <summary>Takes over that GitHub said: not now.</summary>
    /// <returns>From when it may be asked again, and whether there is still hope.</returns>
    public (DateTimeOffset Until, bool IsHopeless) Strike(string resource, LimitHit hit)
    {
        var state = Of(resource);
        var strikes = state.Strikes + 1;
        var until = hit.Until ?? _study.Time.GetUtcNow() + LimitRules.Pause(strikes);
        Set(resource, state with { Strikes = strikes, BlockedUntil = until }, isToKeep: true);
        return (until, strikes > LimitRules.MostStrikes);
    }

    /// <summary>Writes what was noted; to be called now and then.</summary>
    public void Keep()
    {
        foreach (var (resource, state) in _states) Write(resource, state);
    }

    private State Of(string resource) => _states.GetValueOrDefault(resource) ?? new State(null, null, 0);

    private void Set(string resource, State state, bool isToKeep)
    {
        _states[resource] = state;
        if (isToKeep) Write(resource, state);
    }

    private void Write(string resource, State state) => _study.Database.Connection.Execute(
        """
        INSERT INTO rate_limit (identity, resource, most, remaining, resets_at, blocked_until, strikes)
        VALUES (@identity, @resource, @most, @remaining, @resets_at, @blocked_until, @strikes)
        ON CONFLICT (identity, resource) DO UPDATE SET most = excluded.most, remaining = excluded.remaining,
            resets_at = excluded.resets_at, blocked_until = excluded.blocked_until, strikes = excluded.strikes
        """,
        ("identity", _identity), ("resource", resource), ("most", state.Budget?.Most), ("remaining", state.Budget?.Remaining),
        ("resets_at", state.Budget?.ResetsAt.ToStoredText()), ("blocked_until", state.BlockedUntil?.ToStoredText()), ("strikes", state.Strikes));

    private sealed record State(RateBudget? Budget, DateTimeOffset? BlockedUntil, int Strikes);
}
