using System.Text.Json.Nodes;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

/// <summary>Events as GH Archive keeps them.</summary>
internal static class ArchiveJson
{
    public static JsonObject Opened(JsonObject issue) => Archived("IssuesEvent", "opened", issue);

    public static JsonObject Commented(JsonObject issue, int id, string body, int day = 1)
    {
        var comment = Comment(id, body, day: day);
        comment.Remove("event");
        comment.Remove("actor");
        var archived = Archived("IssueCommentEvent", "created", issue);
        archived["payload"]!["comment"] = comment;
        return archived;
    }

    public static JsonObject Archived(string type, string action, JsonObject issue)
    {
        issue.Remove("state_reason");
        return new()
        {
            ["id"] = "26167585827",
            ["type"] = type,
            ["actor"] = new JsonObject { ["id"] = 1, ["login"] = "ann" },
            ["repo"] = new JsonObject { ["id"] = 42, ["name"] = "octo/model" },
            ["payload"] = new JsonObject { ["action"] = action, ["issue"] = issue },
            ["public"] = true,
            ["created_at"] = issue["updated_at"]!.GetValue<string>(),
        };
    }

    public static JsonObject Other(string type) => new() { ["id"] = "1", ["type"] = type, ["repo"] = new JsonObject { ["name"] = "octo/model" }, ["payload"] = new JsonObject { ["size"] = 1 } };
}
