using System.Text.Json;

namespace Ptarmigan.Collection.Parsing;

/// <summary>An entry of a timeline, or a comment, as GraphQL gives it; told in REST's words.</summary>
/// <param name="node">Its JSON.</param>
internal sealed class TimelineNode(JsonElement node)
{
    private readonly string _type = node.Str("__typename") ?? "IssueComment";

    public bool IsComment => _type == "IssueComment";

    public bool IsClosing => _type == "ClosedEvent";

    public string? Actor => node.Who("actor").Login;

    public string? CreatedAt => node.When("createdAt");

    public string? UpdatedAt => node.When("updatedAt");

    /// <summary>The entry as a comment.</summary>
    /// <exception cref="RecordException">It has no number or no time.</exception>
    public CommentRecord ToComment()
    {
        var body = node.Str("body") is { Length: > 0 } text ? text : null;
        return new CommentRecord(
            node.DatabaseId() ?? throw new RecordException("A comment has no `fullDatabaseId`."), node.Who("author"), node.Str("authorAssociation"),
            CreatedAt ?? throw new RecordException("A comment has no `createdAt`."), UpdatedAt, body, TextHash.OfComment(body));
    }

    /// <summary>The entry as an event.</summary>
    /// <param name="position">Its place in the timeline.</param>
    public EventRecord ToEvent(int position)
    {
        var kind = EventWords.OfType(_type);
        return new EventRecord(position, kind == EventWords.CrossReferenced ? null : node.DatabaseId(), kind, Actor, CreatedAt, Detail(kind));
    }

    private string? Detail(string kind) =>
        node.Inner("label")?.Str("name") ?? node.Str("currentTitle") ?? node.Str("milestoneTitle") ?? node.Who("assignee").Login
        ?? EventWords.LockReason(node.Str("lockReason")) ?? node.Inner("source")?.Str("url") ?? node.Inner("fromRepository")?.Str("nameWithOwner")
        ?? node.Inner("discussion")?.Str("url") ?? EventWords.Reason(kind, node.Str("stateReason")?.ToLowerInvariant())
        ?? node.Inner("closer")?.Str("oid") ?? node.Inner("commit")?.Str("oid");
}
