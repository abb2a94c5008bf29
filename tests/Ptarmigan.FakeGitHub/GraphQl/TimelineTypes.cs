using System.Text;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>The entries of a timeline as GraphQL names and shapes them.</summary>
internal static class TimelineTypes
{
    /// <summary>Entries whose REST name does not become the GraphQL name by rule.</summary>
    private static readonly Dictionary<string, string> Irregular = new() { ["commented"] = "IssueComment", ["renamed"] = "RenamedTitleEvent" };

    /// <summary>The types of the union but the comment, in the schema's order.</summary>
    public static readonly string[] Names =
    [
        .. ("AddedToProject Assigned Closed CommentDeleted Connected ConvertedNoteToIssue ConvertedToDiscussion CrossReferenced Demilestoned Disconnected Labeled "
        + "Locked MarkedAsDuplicate Mentioned Milestoned MovedColumnsInProject ParentIssueAdded ParentIssueRemoved Pinned Referenced RemovedFromProject "
        + "RenamedTitle Reopened SubIssueAdded SubIssueRemoved Subscribed Transferred Unassigned Unlabeled Unlocked UnmarkedAsDuplicate Unpinned Unsubscribed "
        + "UserBlocked").Split(' ').Select(name => name + "Event"),
    ];

    public static void AddTo(Dictionary<string, Dictionary<string, GraphField>> types)
    {
        foreach (var name in Names)
        {
            types[name] = new()
            {
                ["id"] = GraphTypes.Scalar(call => call.Node.Id ?? SyntheticId(call.Node)),
                ["actor"] = GraphTypes.Actor("actor"),
                ["createdAt"] = GraphTypes.Scalar("created_at"),
            };
        }

        foreach (var name in (string[])["AddedToProject", "MovedColumnsInProject", "RemovedFromProject", "ConvertedNoteToIssue", "CommentDeleted", "Mentioned"])
            types[name + "Event"]["databaseId"] = GraphTypes.Scalar(call => call.Rest("id")!.GetValue<long>() is var id && id <= int.MaxValue ? id : null);
        foreach (var name in (string[])["AddedToProject", "MovedColumnsInProject", "RemovedFromProject", "ConvertedNoteToIssue"])
            types[name + "Event"]["projectColumnName"] = GraphTypes.Scalar(call => call.Rest("project_card")?["column_name"]?.DeepClone() ?? "");
        types["MovedColumnsInProjectEvent"]["previousProjectColumnName"] = GraphTypes.Scalar(call => call.Rest("project_card")?["previous_column_name"]?.DeepClone() ?? "");
        foreach (var name in (string[])["Labeled", "Unlabeled"])
            types[name + "Event"]["label"] = new("Label", call => new GraphNode("Label", call.Rest("label")!.AsObject()));
        foreach (var name in (string[])["Assigned", "Unassigned"])
        {
            types[name + "Event"]["assignee"] = GraphTypes.Actor("assignee", "Assignee");
            types[name + "Event"]["user"] = GraphTypes.Actor("assignee", "User");
        }

        foreach (var name in (string[])["Milestoned", "Demilestoned"])
            types[name + "Event"]["milestoneTitle"] = GraphTypes.Scalar(call => call.Rest("milestone")?["title"]?.DeepClone() ?? "");
        foreach (var name in (string[])["Closed", "Reopened"])
            types[name + "Event"]["stateReason"] = GraphTypes.Upper("state_reason");
        types["ClosedEvent"]["closer"] = new("Closer", Commit);
        types["ClosedEvent"]["url"] = GraphTypes.Scalar("url");
        types["LockedEvent"]["lockReason"] = GraphTypes.Upper("lock_reason");
        types["RenamedTitleEvent"]["previousTitle"] = GraphTypes.Scalar(call => call.Rest("rename")?["from"]?.DeepClone());
        types["RenamedTitleEvent"]["currentTitle"] = GraphTypes.Scalar(call => call.Rest("rename")?["to"]?.DeepClone());
        types["ReferencedEvent"]["commit"] = new("Commit", Commit);
        types["ReferencedEvent"]["commitRepository"] = new("Repository", call => GraphNode.Of(call.Node.Issue!.Repository));
        types["ReferencedEvent"]["isCrossRepository"] = GraphTypes.Scalar(_ => false);
        types["CommentDeletedEvent"]["deletedCommentAuthor"] = new("Actor", _ => null);
        types["TransferredEvent"]["fromRepository"] = new("Repository", _ => null);
        types["ConvertedToDiscussionEvent"]["discussion"] = new("Discussion", _ => null);
        types["CrossReferencedEvent"]["referencedAt"] = GraphTypes.Scalar("created_at");
        types["CrossReferencedEvent"]["willCloseTarget"] = GraphTypes.Scalar(_ => false);
        types["CrossReferencedEvent"]["isCrossRepository"] = GraphTypes.Scalar(call =>
            call.Rest("source")?["issue"]?["repository_url"]?.GetValue<string>() != call.Node.Issue!.Json["repository_url"]!.GetValue<string>());
        types["CrossReferencedEvent"]["source"] = new("ReferencedSubject", Source);
        foreach (var name in (string[])["Connected", "Disconnected"])
        {
            types[name + "Event"]["isCrossRepository"] = GraphTypes.Scalar(_ => false);
            foreach (var end in (string[])["source", "subject"]) types[name + "Event"][end] = new("ReferencedSubject", call => GraphNode.Of(call.Node.Issue!));
        }

        foreach (var name in (string[])["MarkedAsDuplicate", "UnmarkedAsDuplicate"])
        {
            types[name + "Event"]["isCrossRepository"] = GraphTypes.Scalar(_ => false);
            types[name + "Event"]["canonical"] = new("IssueOrPullRequest", _ => null);
            types[name + "Event"]["duplicate"] = new("IssueOrPullRequest", call => GraphNode.Of(call.Node.Issue!));
        }

        foreach (var name in (string[])["SubIssueAdded", "SubIssueRemoved"]) types[name + "Event"]["subIssue"] = new("Issue", _ => null);
        foreach (var name in (string[])["ParentIssueAdded", "ParentIssueRemoved"]) types[name + "Event"]["parent"] = new("Issue", _ => null);
    }

    public static Connection Items(FieldCall call)
    {
        var kinds = call.Texts("itemTypes");
        var since = call.Text("since");
        return Connection.Of(call.Node.Issue!.Timeline
            .Where(entry => since is null || string.CompareOrdinal(entry["created_at"]?.GetValue<string>(), since) >= 0)
            .Select(entry => new GraphNode(TypeOf(entry), entry, call.Node.Issue))
            .Where(node => kinds is null || kinds.Contains(Value(node.Type)))
            .Skip(call.Number("skip") ?? 0));
    }

    private static string TypeOf(JsonObject entry)
    {
        var kind = entry["event"]!.GetValue<string>();
        return Irregular.TryGetValue(kind, out var name) ? name
            : string.Concat(kind.Split('_', '-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])) + "Event";
    }

    /// <summary>The value of <c>IssueTimelineItemsItemType</c> that asks for a type.</summary>
    private static string Value(string type)
    {
        var value = new StringBuilder();
        foreach (var letter in type)
        {
            if (char.IsUpper(letter) && value.Length > 0) value.Append('_');
            value.Append(char.ToUpperInvariant(letter));
        }

        return value.ToString();
    }

    private static GraphNode? Source(FieldCall call) =>
        call.Rest("source")?["issue"] is JsonObject issue ? new GraphNode(issue["pull_request"] is null ? "Issue" : "PullRequest", issue) : null;

    private static GraphNode? Commit(FieldCall call) => call.Rest("commit_id")?.GetValue<string>() is { } oid
        ? new GraphNode("Commit", new JsonObject { ["oid"] = oid, ["abbreviatedOid"] = oid[..7], ["url"] = call.Rest("commit_url")?.DeepClone() })
        : null;

    /// <summary>REST gives cross-references no id; GraphQL does.</summary>
    private static string SyntheticId(GraphNode node)
    {
        var at = node.Issue!.Timeline.IndexOf(node.Json);
        return RestJson.NodeId("CrossReferencedEvent", (node.Issue.Json["id"]!.GetValue<long>() * 10_000) + at);
    }
}
