using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub;

/// <summary>Who may come in, and what they have left: identities by token, budgets by identity and resource.</summary>
internal sealed class Gate(TimeProvider time)
{
    private readonly Dictionary<string, Identity> _identities = [];
    private readonly Dictionary<(Identity, string), Budget> _budgets = [];

    /// <summary>Names the token of an identity; from then on other tokens are turned away.</summary>
    public void Add(string token, Identity identity) => _identities[token] = identity;

    /// <summary>The identity of a token; null where the token is turned away. Any token is welcome while none was named.</summary>
    public Identity? Who(string? token, FakeApp? app)
    {
        if (token is null) return Identity.Nobody;
        if (app is not null && app.Knows(token, out var isAlive)) return isAlive ? new Identity("installation") : null;
        return _identities.GetValueOrDefault(token) ?? (_identities.Count == 0 && app is null ? new Identity(token) : null);
    }

    public Budget Budget(Identity identity, string resource)
    {
        if (_budgets.TryGetValue((identity, resource), out var budget)) return budget;
        var (limit, window) = resource switch
        {
            "graphql" => (identity.GraphQl, TimeSpan.FromHours(1)),
            "search" => (identity.Search, TimeSpan.FromMinutes(1)),
            _ => (identity.Core, TimeSpan.FromHours(1)),
        };
        return _budgets[(identity, resource)] = new Budget(resource, limit, window, time);
    }

    /// <summary>The answer of <c>/rate_limit</c>, which costs nothing.</summary>
    public Answer RateLimit(Identity identity, string version)
    {
        var resources = new JsonObject();
        foreach (var resource in (string[])["core", "search", "graphql"])
        {
            var budget = Budget(identity, resource);
            var resetsAt = budget.ResetsAt.ToUnixTimeSeconds();
            resources[resource] = new JsonObject
            {
                ["limit"] = budget.Limit,
                ["used"] = budget.Used,
                ["remaining"] = budget.Remaining,
                ["reset"] = resetsAt,
                ["resource"] = resource,
            };
        }

        var body = new JsonObject { ["resources"] = resources };
        if (string.CompareOrdinal(version, "2026-03-10") < 0) body["rate"] = resources["core"]!.DeepClone();
        return new Answer(200, body) { Cost = 0 };
    }
}
