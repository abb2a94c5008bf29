using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ptarmigan.Tests.Collection.GitHub;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>One repository on a GitHub of a few lines: enough for the collector's own decisions. It answers by the operation's name.</summary>
internal sealed partial class TinyGitHub
{
    public TinyGitHub() => Handler = new StubHandler(Answer);

    public StubHandler Handler { get; }

    public string Name { get; set; } = "octo/model";

    /// <summary>Issues by number, as REST gives them.</summary>
    public SortedDictionary<int, JsonObject> Issues { get; } = [];

    public Dictionary<int, List<JsonObject>> Timelines { get; } = [];

    /// <summary>What is answered for an issue that is not there.</summary>
    public Dictionary<int, Func<HttpResponseMessage>> Gone { get; } = [];

    /// <summary>Answers in place of everything else where it gives one.</summary>
    public Func<string, JsonObject?, HttpResponseMessage?> Before { get; set; } = (_, _) => null;

    /// <summary>The operations and paths that were asked, in order.</summary>
    public List<string> Log { get; } = [];

    public TinyGitHub With(int number, int day, params JsonObject[] timeline)
    {
        var issue = Issue(number, Name, day, body: number % 3 == 0 ? null : $"Body {number}");
        issue["comments"] = timeline.Count(entry => (string?)entry["event"] == "commented");
        Issues[number] = issue;
        Timelines[number] = [.. timeline];
        return this;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, string body)
    {
        var path = request.RequestUri!.PathAndQuery;
        if (path != "/graphql")
        {
            Log.Add(path.Split('?')[0]);
            return Before(path, null) ?? Rest(request.RequestUri);
        }

        var query = JsonNode.Parse(body)!;
        var text = (string)query["query"]!;
        var operation = Operation().Match(text).Groups[1].Value;
        Log.Add(operation);
        return Before(operation, query["variables"]!.AsObject()) ?? StubHandler.Json(new JsonObject { ["data"] = Graph(operation, text, query["variables"]!.AsObject()) }.ToJsonString());
    }

    private HttpResponseMessage Rest(Uri address)
    {
        var parts = address.AbsolutePath.Trim('/').Split('/');
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        if (parts is ["repositories", "42"] || (parts.Length == 3 && $"{parts[1]}/{parts[2]}" == Name)) return StubHandler.Json(Repository(Name).ToJsonString());
        if ($"{parts[1]}/{parts[2]}" != Name) return StubHandler.Json("{}", HttpStatusCode.MovedPermanently, ("location", "/repositories/42"));
        if (parts is [_, _, _, "issues"]) return List(query["since"], query["sort"]!, int.Parse(query["page"] ?? "1", CultureInfo.InvariantCulture), address);
        var number = int.Parse(parts[4], CultureInfo.InvariantCulture);
        if (!Issues.TryGetValue(number, out var issue)) return Gone.TryGetValue(number, out var gone) ? gone() : StubHandler.Json("{}", HttpStatusCode.NotFound);
        if (parts.Length == 5) return StubHandler.Json(issue.ToJsonString());
        var entries = Timelines[number].Where(entry => parts[5] == "timeline" || (string?)entry["event"] == "commented");
        return StubHandler.Json(new JsonArray([.. entries.Select(entry => entry.DeepClone())]).ToJsonString());
    }

    private HttpResponseMessage List(string? since, string sort, int page, Uri address)
    {
        const int size = 2;
        var issues = Sorted(since, sort == "updated").ToList();
        var shown = issues.Skip((page - 1) * size).Take(size).Select(issue => issue.DeepClone()).ToArray();
        var next = page * size < issues.Count ? $"<{address.GetLeftPart(UriPartial.Path)}{Page().Replace(address.Query, "")}&page={page + 1}>; rel=\"next\"" : "";
        return StubHandler.Json(new JsonArray(shown).ToJsonString(), headers: ("link", next));
    }

    private IEnumerable<JsonObject> Sorted(string? since, bool byUpdate) => Issues.Values
        .Where(issue => since is null || string.CompareOrdinal((string?)issue["updated_at"], since) >= 0)
        .OrderBy(issue => byUpdate ? (string?)issue["updated_at"] : "", StringComparer.Ordinal).ThenBy(issue => (int)issue["number"]!);

    private JsonObject Graph(string operation, string text, JsonObject variables)
    {
        var repository = operation switch
        {
            "Walk" => new JsonObject { ["issues"] = Connection(Sorted((string?)variables["since"], byUpdate: true).Select(Node), (int)variables["first"]!, (string?)variables["after"]) },
            "Sweep" => new JsonObject { ["issues"] = Connection(Sorted(null, byUpdate: false).Select(Node), 100, (string?)variables["after"]) },
            "Counts" => new JsonObject { ["issues"] = Total(Issues.Count), ["pullRequests"] = Total(0), ["discussions"] = Total(0) },
            "More" => new JsonObject { ["issue"] = new JsonObject { ["timelineItems"] = Entries((int)variables["number"]!, 100, (string?)variables["after"]) } },
            "Some" => new JsonObject(Alias().Matches(text).Select(alias => int.Parse(alias.Groups[1].Value, CultureInfo.InvariantCulture))
                .Select(number => KeyValuePair.Create<string, JsonNode?>($"i{number}", Issues.TryGetValue(number, out var issue) ? Node(issue) : null))),
            _ => new JsonObject { ["discussion"] = null },
        };
        return operation == "Forecast"
            ? new JsonObject { ["r0"] = new JsonObject { ["issues"] = Total(Issues.Count) } }
            : new JsonObject { ["rateLimit"] = new JsonObject { ["cost"] = 1 }, ["repository"] = repository };
    }

    private JsonObject Node(JsonObject issue)
    {
        var number = (int)issue["number"]!;
        return new JsonObject
        {
            ["__typename"] = "Issue",
            ["id"] = "x",
            ["fullDatabaseId"] = issue["id"]!.ToString(),
            ["number"] = number,
            ["title"] = issue["title"]!.DeepClone(),
            ["body"] = (string?)issue["body"] ?? "",
            ["state"] = ((string)issue["state"]!).ToUpperInvariant(),
            ["stateReason"] = ((string?)issue["state_reason"])?.ToUpperInvariant(),
            ["locked"] = issue["locked"]!.DeepClone(),
            ["createdAt"] = issue["created_at"]!.DeepClone(),
            ["updatedAt"] = issue["updated_at"]!.DeepClone(),
            ["closedAt"] = issue["closed_at"]?.DeepClone(),
            ["authorAssociation"] = issue["author_association"]!.DeepClone(),
            ["author"] = Who(issue["user"]),
            ["repository"] = new JsonObject { ["databaseId"] = 42, ["nameWithOwner"] = Name },
            ["labels"] = Connection(issue["labels"]!.AsArray().Select(label => label!.DeepClone().AsObject()), 20, null),
            ["comments"] = Total((int)issue["comments"]!),
            ["timelineItems"] = Entries(number, 100, null),
        };
    }

    private JsonObject Entries(int number, int first, string? after) => Connection(Timelines[number].Select(Entry), first, after);

    private static JsonObject Entry(JsonObject entry)
    {
        var kind = (string)entry["event"]!;
        if (kind == "commented")
        {
            return new JsonObject
            {
                ["__typename"] = "IssueComment",
                ["fullDatabaseId"] = entry["id"]!.ToString(),
                ["createdAt"] = entry["created_at"]!.DeepClone(),
                ["updatedAt"] = entry["updated_at"]!.DeepClone(),
                ["authorAssociation"] = entry["author_association"]!.DeepClone(),
                ["body"] = (string?)entry["body"] ?? "",
                ["author"] = Who(entry["user"]),
            };
        }

        var type = kind switch { "cross-referenced" => "CrossReferencedEvent", "renamed" => "RenamedTitleEvent", _ => string.Concat(kind.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Event" };
        var id = entry["id"] is { } number ? Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"0{type.Length}:{type}{number}")) : "x";
        return new JsonObject
        {
            ["__typename"] = type,
            ["id"] = id,
            ["createdAt"] = entry["created_at"]!.DeepClone(),
            ["actor"] = Who(entry["actor"]),
            ["label"] = entry["label"]?.DeepClone(),
            ["stateReason"] = ((string?)entry["state_reason"])?.ToUpperInvariant(),
            ["commit"] = entry["commit_id"] is { } sha ? new JsonObject { ["oid"] = sha.DeepClone() } : null,
            ["currentTitle"] = entry["rename"]?["to"]?.DeepClone(),
            ["lockReason"] = ((string?)entry["lock_reason"])?.ToUpperInvariant().Replace('-', '_').Replace(' ', '_'),
            ["source"] = entry["source"] is { } source ? new JsonObject { ["url"] = source["issue"]!["html_url"]!.DeepClone() } : null,
            ["assignee"] = Who(entry["assignee"]),
        };
    }

    private static JsonObject Connection(IEnumerable<JsonObject> nodes, int first, string? after)
    {
        var all = nodes.ToList();
        var start = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["totalCount"] = all.Count,
            ["pageInfo"] = new JsonObject { ["hasNextPage"] = start + first < all.Count, ["endCursor"] = (start + first).ToString(CultureInfo.InvariantCulture) },
            ["nodes"] = new JsonArray([.. all.Skip(start).Take(first)]),
        };
    }

    private static JsonObject Total(int count) => new() { ["totalCount"] = count };

    private static JsonObject? Who(JsonNode? user) => user is null || (string)user["login"]! == "ghost" ? null
        : new JsonObject { ["__typename"] = user["type"]!.DeepClone(), ["login"] = ((string)user["login"]!).Replace("[bot]", "", StringComparison.Ordinal) };

    [GeneratedRegex(@"query (\w+)")]
    private static partial Regex Operation();

    [GeneratedRegex(@"i(\d+): issue\(")]
    private static partial Regex Alias();

    [GeneratedRegex(@"&page=\d+")]
    private static partial Regex Page();
}
