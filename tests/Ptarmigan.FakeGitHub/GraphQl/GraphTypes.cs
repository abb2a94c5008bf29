using System.Globalization;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>The part of GitHub's schema that is served, each field read from what REST says.</summary>
internal static class GraphTypes
{
    private const string Paged = "first last after before";

    /// <summary>Interfaces and unions, and the types they may be.</summary>
    public static readonly Dictionary<string, string[]> Abstract = new()
    {
        ["Actor"] = ["User", "Bot", "Organization", "Mannequin"],
        ["Assignee"] = ["User", "Bot", "Organization", "Mannequin"],
        ["RepositoryOwner"] = ["User", "Organization"],
        ["ReferencedSubject"] = ["Issue", "PullRequest"],
        ["IssueOrPullRequest"] = ["Issue", "PullRequest"],
        ["Closer"] = ["Commit", "PullRequest"],
        ["Node"] = ["Issue", "PullRequest", "Repository", "IssueComment", "User", "Bot", "Organization", "Label", "Milestone", .. TimelineTypes.Names],
        ["IssueTimelineItems"] = ["IssueComment", .. TimelineTypes.Names],
    };

    public static readonly Dictionary<string, Dictionary<string, GraphField>> All = Build();

    /// <summary>
    /// Whether a fragment on one type applies to an object of another. An entry of a timeline of a kind younger than the schema is a node of the
    /// timeline, as it would be on a server that is ahead of its clients.
    /// </summary>
    public static bool Applies(string condition, string type) =>
        condition == type || (Abstract.TryGetValue(condition, out var types) && types.Contains(type))
        || (!All.ContainsKey(type) && condition is ("IssueTimelineItems" or "Node"));

    /// <summary>A field of an object; of one of an unknown kind there is only what every node has.</summary>
    public static GraphField Field(string type, string name) => All.TryGetValue(type, out var fields) ? fields[name] : All["Node"][name];

    public static GraphField Scalar(string name) => new("Scalar", call => call.Rest(name)?.DeepClone());

    public static GraphField Scalar(Func<FieldCall, JsonNode?> read) => new("Scalar", read);

    public static GraphField Upper(string name) => Scalar(call => AsEnum(call.Rest(name)?.GetValue<string>()));

    /// <summary>A word of REST as a value of an enumeration: <c>too heated</c>, <c>not_planned</c>.</summary>
    public static string? AsEnum(string? text) => text?.ToUpperInvariant().Replace(' ', '_').Replace('-', '_');

    private static Dictionary<string, Dictionary<string, GraphField>> Build()
    {
        var types = new Dictionary<string, Dictionary<string, GraphField>>
        {
            ["Query"] = new()
            {
                ["repository"] = new("Repository", Repository) { Arguments = "owner name followRenames" },
                ["rateLimit"] = new("RateLimit", call => new GraphNode("RateLimit", call.RateLimit)) { Arguments = "dryRun" },
                ["viewer"] = new("User", _ => new GraphNode("User", RestJson.User("viewer")!)),
                ["node"] = new("Node", call => Found(call, call.Text("id")!)) { Arguments = "id" },
                ["nodes"] = new("Node", call => call.Texts("ids")!.Select(id => Found(call, id)).ToList()) { Arguments = "ids" },
            },
            ["RateLimit"] = Scalars("cost limit nodeCount remaining resetAt used"),
            ["PageInfo"] = Scalars("endCursor hasNextPage hasPreviousPage startCursor"),
            ["Repository"] = RepositoryFields(),
            ["Issue"] = IssueFields(),
            ["PullRequest"] = new()
            {
                ["number"] = Scalar("number"),
                ["title"] = Scalar("title"),
                ["url"] = Scalar("html_url"),
                ["id"] = Scalar("node_id"),
                ["databaseId"] = Scalar("id"),
                ["createdAt"] = Scalar("created_at"),
                ["updatedAt"] = Scalar("updated_at"),
                ["closedAt"] = Scalar("closed_at"),
                ["state"] = Scalar(call => call.Rest("pull_request")?["merged_at"] is not null ? "MERGED" : AsEnum(call.Rest("state")?.GetValue<string>())),
                ["mergedAt"] = Scalar(call => call.Rest("pull_request")?["merged_at"]?.DeepClone()),
                ["repository"] = new("Repository", Home),
                ["author"] = Actor("user"),
            },
            ["Discussion"] = new() { ["number"] = Scalar("number"), ["title"] = Scalar("title"), ["id"] = Scalar("node_id"), ["url"] = Scalar(DiscussionUrl) },
            ["IssueComment"] = CommentFields(),
            ["Label"] = new()
            {
                ["id"] = Scalar("node_id"),
                ["name"] = Scalar("name"),
                ["color"] = Scalar("color"),
                ["description"] = Scalar("description"),
                ["isDefault"] = Scalar("default"),
            },
            ["Milestone"] = new()
            {
                ["id"] = Scalar("node_id"),
                ["number"] = Scalar("number"),
                ["title"] = Scalar("title"),
                ["description"] = Scalar("description"),
                ["state"] = Upper("state"),
                ["dueOn"] = Scalar("due_on"),
                ["createdAt"] = Scalar("created_at"),
                ["closedAt"] = Scalar("closed_at"),
                ["updatedAt"] = Scalar("updated_at"),
            },
            ["ReactionGroup"] = new()
            {
                ["content"] = Scalar("content"),
                ["reactors"] = new("ReactorConnection", Reactors) { Arguments = Paged },
                ["users"] = new("ReactingUserConnection", Reactors) { Arguments = Paged },
            },
            ["SubIssuesSummary"] = Scalars("total completed percentCompleted"),
            ["Language"] = Scalars("name"),
            ["License"] = new() { ["spdxId"] = Scalar("spdx_id"), ["name"] = Scalar("name"), ["key"] = Scalar("key") },
            ["Commit"] = Scalars("oid abbreviatedOid url"),
        };
        foreach (var actor in (string[])["User", "Bot", "Organization", "Mannequin"]) types[actor] = ActorFields();
        types["Actor"] = Only(types["User"], "login", "url", "resourcePath", "avatarUrl");
        types["RepositoryOwner"] = Only(types["User"], "login", "url", "resourcePath", "id", "avatarUrl");
        types["Node"] = new() { ["id"] = Scalar("node_id") };
        TimelineTypes.AddTo(types);
        foreach (var union in Abstract.Keys.Where(name => !types.ContainsKey(name)).ToList()) types[union] = [];
        foreach (var (name, node) in (IEnumerable<(string, string)>)
            [("Issue", "Issue"), ("IssueComment", "IssueComment"), ("IssueTimelineItems", "IssueTimelineItems"), ("Label", "Label"), ("User", "User"),
             ("PullRequest", "PullRequest"), ("Reactor", "Actor"), ("ReactingUser", "User"), ("Discussion", "Discussion"), ("RepositoryTopic", "RepositoryTopic")])
        {
            types[name + "Connection"] = ConnectionFields(node);
        }

        types["IssueTimelineItemsConnection"]["filteredCount"] = types["IssueTimelineItemsConnection"]["totalCount"];
        return types;
    }

    /// <summary>The connection's own fields are read by the executor, which knows the page.</summary>
    private static Dictionary<string, GraphField> ConnectionFields(string node) => new()
    {
        ["totalCount"] = Scalar("totalCount"),
        ["pageInfo"] = new("PageInfo", _ => null),
        ["nodes"] = new(node, _ => null),
    };

    private static Dictionary<string, GraphField> RepositoryFields() => new()
    {
        ["id"] = Scalar("node_id"),
        ["databaseId"] = Scalar("id"),
        ["name"] = Scalar("name"),
        ["nameWithOwner"] = Scalar("full_name"),
        ["url"] = Scalar("html_url"),
        ["description"] = Scalar("description"),
        ["isFork"] = Scalar("fork"),
        ["isArchived"] = Scalar("archived"),
        ["isPrivate"] = Scalar("private"),
        ["isDisabled"] = Scalar("disabled"),
        ["hasIssuesEnabled"] = Scalar("has_issues"),
        ["hasDiscussionsEnabled"] = Scalar("has_discussions"),
        ["createdAt"] = Scalar("created_at"),
        ["updatedAt"] = Scalar("updated_at"),
        ["pushedAt"] = Scalar("pushed_at"),
        ["stargazerCount"] = Scalar("stargazers_count"),
        ["forkCount"] = Scalar("forks_count"),
        ["diskUsage"] = Scalar("size"),
        ["owner"] = Actor("owner", "RepositoryOwner"),
        ["primaryLanguage"] = new("Language", call => call.Rest("language") is { } name ? new GraphNode("Language", new JsonObject { ["name"] = name.DeepClone() }) : null),
        ["licenseInfo"] = new("License", call => call.Rest("license") is JsonObject json ? new GraphNode("License", json) : null),
        ["issues"] = new("IssueConnection", IssuesOf) { Arguments = Paged + " orderBy filterBy states labels" },
        ["issue"] = new("Issue", call => Numbered(call, "an Issue", false)) { Arguments = "number" },
        ["issueOrPullRequest"] = new("IssueOrPullRequest", call => Numbered(call, "an issue or pull request", true)) { Arguments = "number" },
        ["pullRequests"] = new("PullRequestConnection", call => Ordered(call, call.Node.Repository!.Listed.Where(one => one.IsPullRequest).Select(GraphNode.Of)))
        {
            Arguments = Paged + " orderBy states",
        },
        ["discussion"] = new("Discussion", Discussion) { Arguments = "number" },
        ["discussions"] = new("DiscussionConnection", Discussions) { Arguments = Paged + " orderBy categoryId answered states" },
    };

    private static Dictionary<string, GraphField> IssueFields() => new(Written())
    {
        ["number"] = Scalar("number"),
        ["title"] = Scalar("title"),
        ["state"] = Upper("state"),
        ["closed"] = Scalar(call => call.Rest("state")!.GetValue<string>() == "closed"),
        ["stateReason"] = Scalar(StateReason) with { Arguments = "enableDuplicate" },
        ["closedAt"] = Scalar("closed_at"),
        ["locked"] = Scalar("locked"),
        ["activeLockReason"] = Upper("active_lock_reason"),
        ["repository"] = new("Repository", Home),
        ["isPinned"] = Scalar(_ => false),
        ["assignees"] = new("UserConnection", call => Connection.Of(Many(call, "assignees").Select(user => GraphNode.Actor(user)!))) { Arguments = Paged },
        ["labels"] = new("LabelConnection", call => Connection.Of(Many(call, "labels").Select(label => new GraphNode("Label", label)))) { Arguments = Paged + " orderBy" },
        ["milestone"] = new("Milestone", call => call.Rest("milestone") is JsonObject json ? new GraphNode("Milestone", json) : null),
        ["comments"] = new("IssueCommentConnection", Comments) { Arguments = Paged + " orderBy" },
        ["timelineItems"] = new("IssueTimelineItemsConnection", TimelineTypes.Items) { Arguments = Paged + " itemTypes since skip" },
        ["subIssuesSummary"] = new("SubIssuesSummary", _ => new GraphNode("SubIssuesSummary", new JsonObject { ["total"] = 0, ["completed"] = 0, ["percentCompleted"] = 0 })),
        ["parent"] = new("Issue", _ => null),
        ["closedByPullRequestsReferences"] = new("PullRequestConnection", _ => Connection.Of([])) { Arguments = Paged + " includeClosedPrs" },
    };

    private static Dictionary<string, GraphField> CommentFields() => new(Written())
    {
        ["isMinimized"] = Scalar(_ => false),
        ["minimizedReason"] = Scalar(_ => null),
        ["issue"] = new("Issue", call => GraphNode.Of(call.Node.Issue!)),
    };

    /// <summary>What an issue and a comment share.</summary>
    private static Dictionary<string, GraphField> Written() => new()
    {
        ["id"] = Scalar("node_id"),
        ["fullDatabaseId"] = Scalar(call => $"{call.Rest("id")!.GetValue<long>()}"),
        ["databaseId"] = Scalar(call => call.Rest("id")!.GetValue<long>() is var id && id <= int.MaxValue ? id : null),
        ["url"] = Scalar("html_url"),
        ["author"] = Actor("user"),
        ["authorAssociation"] = Scalar("author_association"),
        ["body"] = Scalar(call => call.Rest("body")?.DeepClone() ?? ""),
        ["createdAt"] = Scalar("created_at"),
        ["updatedAt"] = Scalar("updated_at"),
        ["publishedAt"] = Scalar("created_at"),
        ["includesCreatedEdit"] = Scalar(_ => false),
        ["lastEditedAt"] = Scalar(_ => null),
        ["editor"] = new("Actor", _ => null),
        ["reactionGroups"] = new("ReactionGroup", Reactions),
    };

    private static Dictionary<string, GraphField> ActorFields() => new()
    {
        ["id"] = Scalar("node_id"),
        ["databaseId"] = Scalar("id"),
        ["url"] = Scalar("html_url"),
        ["resourcePath"] = Scalar(call => "/" + Login(call)),
        ["avatarUrl"] = Scalar("avatar_url") with { Arguments = "size" },
        ["login"] = Scalar(call => Login(call)),
        ["name"] = Scalar("name"),
    };

    /// <summary>REST marks a bot in its login; GraphQL by its type alone.</summary>
    private static string Login(FieldCall call) => call.Rest("login")!.GetValue<string>() is var login && call.Node.Type == "Bot" ? login.Replace("[bot]", "", StringComparison.Ordinal) : login;

    private static GraphNode? Repository(FieldCall call)
    {
        var name = $"{call.Text("owner")}/{call.Text("name")}";
        var repository = call.Corpus.Find(name) ?? (call.Arguments.GetValueOrDefault("followRenames")?.GetValue<bool>() == false ? null : call.Corpus.FindFormer(name));
        return repository is null ? throw new GraphException("NOT_FOUND", $"Could not resolve to a Repository with the name '{name}'.") : GraphNode.Of(repository);
    }

    private static GraphNode? Found(FieldCall call, string id) =>
        call.Corpus.Repositories.Where(one => !one.IsGone).SelectMany(Everything).FirstOrDefault(node => node.Id == id)
        ?? throw new GraphException("NOT_FOUND", $"Could not resolve to a node with the global id of '{id}'");

    private static IEnumerable<GraphNode> Everything(FakeRepository repository) =>
        repository.Listed.Select(GraphNode.Of).Prepend(GraphNode.Of(repository))
            .Concat(repository.Listed.SelectMany(issue => issue.Comments.Select(comment => new GraphNode("IssueComment", comment, issue))));

    private static GraphNode? Numbered(FieldCall call, string what, bool withPullRequests)
    {
        var number = call.Number("number")!.Value;
        var issue = call.Node.Repository!.Issues.GetValueOrDefault(number);
        if (issue is null || issue.Fate != IssueFate.Present || (issue.IsPullRequest && !withPullRequests))
            throw new GraphException("NOT_FOUND", $"Could not resolve to {what} with the number of {number}.");
        return GraphNode.Of(issue);
    }

    private static GraphNode? Discussion(FieldCall call)
    {
        var number = call.Number("number")!.Value;
        return call.Node.Repository!.Issues.GetValueOrDefault(number) is { Fate: IssueFate.ConvertedToDiscussion } issue
            ? GraphNode.Of(issue) with { Type = "Discussion" }
            : throw new GraphException("NOT_FOUND", $"Could not resolve to a Discussion with the number of {number}.");
    }

    /// <summary>The only discussions there are began as issues.</summary>
    private static Connection Discussions(FieldCall call) => Ordered(
        call, call.Node.Repository!.Issues.Values.Where(issue => issue.Fate == IssueFate.ConvertedToDiscussion).Select(issue => GraphNode.Of(issue) with { Type = "Discussion" }));

    /// <summary>By creation, which is by number; the newest first where that is asked for.</summary>
    private static Connection Ordered(FieldCall call, IEnumerable<GraphNode> nodes) =>
        Connection.Of(call.Arguments.GetValueOrDefault("orderBy")?["direction"]?.GetValue<string>() == "DESC" ? nodes.Reverse() : nodes);

    private static JsonNode? DiscussionUrl(FieldCall call) => $"https://github.com/{call.Node.Repository!.Name}/discussions/{call.Node.Issue!.Number}";

    private static Connection IssuesOf(FieldCall call)
    {
        var repository = call.Node.Repository!;
        var filter = call.Arguments.GetValueOrDefault("filterBy");
        var order = call.Arguments.GetValueOrDefault("orderBy");
        var since = filter?["since"]?.GetValue<string>() is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
        var states = (filter?["states"] as JsonArray)?.Select(state => state!.GetValue<string>()).ToList() ?? call.Texts("states");
        var isUpdated = order?["field"]?.GetValue<string>() == "UPDATED_AT";
        Comparison<string> compare = order?["direction"]?.GetValue<string>() == "DESC" ? (one, other) => string.CompareOrdinal(other, one) : string.CompareOrdinal;
        var rows = (repository.HasIssues ? repository.Listed : [])
            .Where(issue => !issue.IsPullRequest && (since is null || string.CompareOrdinal(issue.UpdatedAt, since) >= 0)
                && (states is null || states.Contains(issue.IsOpen ? "OPEN" : "CLOSED")))
            .Select(issue => ($"{(isUpdated ? issue.UpdatedAt : issue.CreatedAt)} {issue.Number:D9}", GraphNode.Of(issue)))
            .Order(Comparer<(string Key, GraphNode)>.Create((one, other) => compare(one.Key, other.Key)));
        return new Connection([.. rows], compare);
    }

    /// <summary>Both APIs tell the same counter of comments, whatever is listed.</summary>
    private static Connection Comments(FieldCall call) =>
        Connection.Of(call.Node.Issue!.Comments.Select(comment => new GraphNode("IssueComment", comment, call.Node.Issue))) with { Declared = call.Rest("comments")?.GetValue<int>() };

    private static JsonNode? StateReason(FieldCall call) =>
        AsEnum(call.Rest("state_reason")?.GetValue<string>()) is var reason && reason == "DUPLICATE" && call.Arguments.GetValueOrDefault("enableDuplicate")?.GetValue<bool>() != true
            ? null : reason;

    private static GraphNode? Home(FieldCall call)
    {
        if (call.Node.Repository is { } repository) return GraphNode.Of(repository);
        if (call.Rest("repository") is JsonObject json) return new GraphNode("Repository", json);
        var name = call.Rest("repository_url")!.GetValue<string>()["https://api.github.com/repos/".Length..];
        return new GraphNode("Repository", new JsonObject { ["full_name"] = name, ["name"] = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..] });
    }

    public static GraphField Actor(string field, string type = "Actor") => new(type, call => GraphNode.Actor(call.Rest(field)));

    private static readonly (string Field, string Content)[] Kinds =
        [("+1", "THUMBS_UP"), ("-1", "THUMBS_DOWN"), ("laugh", "LAUGH"), ("hooray", "HOORAY"), ("confused", "CONFUSED"), ("heart", "HEART"), ("rocket", "ROCKET"), ("eyes", "EYES")];

    private static List<GraphNode> Reactions(FieldCall call) =>
    [
        .. Kinds.Select(kind => new GraphNode("ReactionGroup", new JsonObject
        {
            ["content"] = kind.Content, ["count"] = call.Rest("reactions")?[kind.Field]?.DeepClone() ?? 0,
        })),
    ];

    private static Connection Reactors(FieldCall call) => Connection.Of(Enumerable.Repeat(new GraphNode("User", RestJson.User("someone")!), call.Rest("count")!.GetValue<int>()));

    private static IEnumerable<JsonObject> Many(FieldCall call, string field) => call.Rest(field)!.AsArray().Select(one => one!.AsObject());

    private static Dictionary<string, GraphField> Scalars(string names) => names.Split(' ').ToDictionary(name => name, Scalar);

    private static Dictionary<string, GraphField> Only(Dictionary<string, GraphField> fields, params string[] names) => names.ToDictionary(name => name, name => fields[name]);
}
