using System.Globalization;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Faults;

/// <summary>The faults of the real server that its users report, ready to be switched on.</summary>
public static class KnownFaults
{
    private static readonly Dictionary<string, Func<int, Fault>> ByName = new()
    {
        ["secondary-limit"] = every => SecondaryLimit(403, 1) with { Every = Math.Max(1, every) },
        ["secondary-limit-200"] = every => SecondaryLimit(200, 1) with { Every = Math.Max(1, every), When = request => request.IsGraphQl },
        ["too-many-requests"] = every => SecondaryLimit(429, 1) with { Every = Math.Max(1, every) },
        ["bad-gateway"] = above => BadGateway(502, above == 0 ? 50 : above),
        ["gateway-timeout"] = above => BadGateway(504, above == 0 ? 50 : above),
        ["resource-limits"] = above => ResourceLimits(above == 0 ? 25 : above),
        ["truncated-json"] = every => new Fault("truncated-json") { Delivery = Delivery.CutShort, Every = Math.Max(2, every) },
        ["closed-mid-response"] = every => new Fault("closed-mid-response") { Delivery = Delivery.Closed, Every = Math.Max(2, every) },
        ["slow-body"] = every => new Fault("slow-body") { Delivery = Delivery.Slow, Every = Math.Max(1, every) },
        ["incomplete-search"] = every => IncompleteSearch() with { Every = Math.Max(1, every) },
        ["token-rejected"] = after => TokenRejected() with { After = after },
    };

    /// <summary>The names that the command line takes.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Reads <c>name</c> or <c>name:number</c>; null where there is no such fault.</summary>
    public static Fault? Parse(string text)
    {
        var parts = text.Split(':');
        return ByName.TryGetValue(parts[0], out var make)
            ? make(parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0) : null;
    }

    /// <summary>The secondary limit: 403 or 429 with or without Retry-After, or 200 with an error from GraphQL.</summary>
    public static Fault SecondaryLimit(int status, int? retryAfter)
    {
        const string text = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
        return new Fault("secondary-limit")
        {
            Instead = _ =>
            {
                var answer = status == 200
                    ? new Answer(200, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["type"] = "RATE_LIMITED", ["message"] = text }) })
                    : Answer.Error(status, text);
                if (retryAfter is { } seconds) answer.Headers["Retry-After"] = $"{seconds}";
                return answer with { Cost = 0 };
            },
        };
    }

    /// <summary>A page too big for the time an answer may take; points are taken all the same.</summary>
    public static Fault BadGateway(int status, int above) => new("bad-gateway")
    {
        When = request => request.IsGraphQl && request.PageSize > above,
        ExtraCost = 10,
        Instead = _ => new Answer(status, new JsonObject
        {
            ["data"] = null,
            ["errors"] = new JsonArray(new JsonObject
            {
                ["message"] = "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.",
            }),
        }),
    };

    /// <summary>Issues of a page too big become null, and the reason stands among the errors.</summary>
    public static Fault ResourceLimits(int above) => new("resource-limits")
    {
        When = request => request.IsGraphQl,
        Change = answer =>
        {
            if (answer.Body?["data"]?["repository"]?["issues"]?["nodes"] is not JsonArray nodes || nodes.Count <= above) return answer;
            var errors = new JsonArray();
            for (var at = above; at < nodes.Count; at++)
            {
                nodes[at] = null;
                errors.Add(new JsonObject
                {
                    ["type"] = "RESOURCE_LIMITS_EXCEEDED",
                    ["path"] = new JsonArray("repository", "issues", "nodes", at),
                    ["message"] = "Resource limits for this query exceeded.",
                });
            }

            answer.Body["errors"] = errors;
            return answer;
        },
    };

    /// <summary>A search that ran out of time: half of what it would have found, and it says so.</summary>
    public static Fault IncompleteSearch() => new("incomplete-search")
    {
        When = request => request.Path.StartsWith("/search/", StringComparison.Ordinal),
        Change = answer =>
        {
            if (answer.Body?["items"] is not JsonArray items) return answer;
            answer.Body["incomplete_results"] = true;
            for (var left = items.Count / 2; left > 0; left--) items.RemoveAt(items.Count - 1);
            return answer;
        },
    };

    /// <summary>A token that was revoked or has run out.</summary>
    public static Fault TokenRejected() => new("token-rejected")
    {
        When = request => request.Token is not null,
        Instead = _ => Answer.Error(401, "Bad credentials"),
    };

    /// <summary>Something that happens to the corpus before a request is answered.</summary>
    public static Fault Happening(int after, Action what, Func<FaultRequest, bool>? when = null) =>
        new("happening") { After = after, Times = 1, Happening = what, When = when ?? (_ => true) };
}
