using System.Text.Json;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads an issue of GraphQL: its node as it came, and further pages of its lists: <c>{"graphql": "issue", "node": {...}, "labels": [...], ...}</c>.</summary>
internal static class IssueNodeParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <exception cref="RecordException">Something it must have is missing, or a field is of the wrong kind.</exception>
    public static IssueNodeRecord Parse(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Read(document.RootElement);
        }
        catch (Exception failure) when (failure is KeyNotFoundException or FormatException || failure is InvalidOperationException && failure is not RecordException)
        {
            throw new RecordException($"The node lacks what an issue has: {failure.Message}");
        }
    }

    private static IssueNodeRecord Read(JsonElement root)
    {
        var node = root.GetProperty("node");
        var repository = node.Inner("repository") is { } owner && RepositoryName.TryParse(owner.Str("nameWithOwner"), out var name)
            ? name
            : throw new RecordException("The issue names no repository (`repository`).");
        var entries = Nodes(root, node, "timelineItems").Select(entry => new TimelineNode(entry)).ToList();
        var comments = Nodes(root, node, "comments").Select(comment => new TimelineNode(comment)).ToList();
        var hasEvents = node.Inner("timelineItems")?.Inner("nodes") is not null;
        var hasComments = hasEvents || node.Inner("comments")?.Inner("nodes") is not null;

        var number = node.GetProperty("number").GetInt64();
        var issue = ReadIssue(root, node, repository, number);
        issue.ClosedBy = issue.State == "closed" ? ClosedBy(node, entries) : null;
        var timeline = hasComments ? ReadTimeline(repository, number, hasEvents ? entries : comments, hasEvents) : null;
        return new IssueNodeRecord(issue, timeline, node.Inner("timelineItems")?.Whole("totalCount"));
    }

    private static IssueRecord ReadIssue(JsonElement root, JsonElement node, RepositoryName repository, long number)
    {
        var (title, body) = (node.Str("title") ?? "", node.Str("body"));
        return new IssueRecord
        {
            Repository = repository,
            Number = number,
            GitHubId = node.DatabaseId(),
            Title = title,
            // GraphQL has an empty text where REST has none.
            Body = body is "" ? null : body,
            State = node.Str("state")?.ToLowerInvariant() ?? throw new RecordException("The issue has no `state`."),
            StateReason = node.Str("stateReason")?.ToLowerInvariant(),
            Author = node.Who("author"),
            AuthorAssociation = node.Str("authorAssociation"),
            CreatedAt = node.When("createdAt") ?? throw new RecordException("The issue has no `createdAt`."),
            UpdatedAt = node.When("updatedAt"),
            ClosedAt = node.When("closedAt"),
            CommentCount = node.Inner("comments")?.Whole("totalCount") ?? 0,
            IsLocked = node.TryGetProperty("locked", out var locked) && locked.ValueKind == JsonValueKind.True,
            Labels = [.. Nodes(root, node, "labels").Select(label => label.Str("name")).OfType<string>().Distinct()],
            TextSha256 = TextHash.OfIssue(title, body),
        };
    }

    private static TimelineRecord ReadTimeline(RepositoryName repository, long number, List<TimelineNode> entries, bool hasEvents)
    {
        var until = entries.SelectMany(entry => (string?[])[entry.CreatedAt, entry.UpdatedAt]).Max(StringComparer.Ordinal);
        return new TimelineRecord(
            repository, number, until, [.. entries.Where(entry => entry.IsComment).Select(entry => entry.ToComment())],
            [.. entries.Select((entry, position) => entry.IsComment ? null : entry.ToEvent(position)).OfType<EventRecord>()])
        { IsCommentsOnly = !hasEvents };
    }

    private static string? ClosedBy(JsonElement node, List<TimelineNode> entries) =>
        node.Inner("closing")?.Inner("nodes") is { } closing
            ? closing.EnumerateArray().Select(closed => closed.Who("actor").Login).LastOrDefault()
            : entries.LastOrDefault(entry => entry.IsClosing)?.Actor;

    /// <summary>The members of a list: those that came with the node, then those of the further pages.</summary>
    private static IEnumerable<JsonElement> Nodes(JsonElement root, JsonElement node, string list)
    {
        var pages = root.Inner(list) is { ValueKind: JsonValueKind.Array } more ? more.EnumerateArray().ToList() : [];
        return pages.Prepend(node.Inner(list) ?? default)
            .Where(page => page.ValueKind == JsonValueKind.Object && page.TryGetProperty("nodes", out var nodes) && nodes.ValueKind == JsonValueKind.Array)
            .SelectMany(page => page.GetProperty("nodes").EnumerateArray())
            .Where(member => member.ValueKind == JsonValueKind.Object);
    }
}
