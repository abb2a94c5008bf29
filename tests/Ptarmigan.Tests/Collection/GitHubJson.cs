using System.Globalization;
using System.Text.Json.Nodes;

namespace Ptarmigan.Tests.Collection;

/// <summary>Records in the shape of GitHub's REST API, small and made up.</summary>
internal static class GitHubJson
{
    public static JsonObject Issue(int number, string repository = "owner/name", string title = "A title", string? body = "A body") => new()
    {
        ["url"] = $"https://api.github.com/repos/{repository}/issues/{number}",
        ["repository_url"] = $"https://api.github.com/repos/{repository}",
        ["id"] = 1000 + number,
        ["number"] = number,
        ["title"] = title,
        ["user"] = new JsonObject { ["login"] = "ann", ["type"] = "User" },
        ["labels"] = new JsonArray(new JsonObject { ["name"] = "bug" }),
        ["state"] = "closed",
        ["state_reason"] = "completed",
        ["comments"] = 2,
        ["created_at"] = "2020-01-01T00:00:00Z",
        ["updated_at"] = "2020-02-01T00:00:00Z",
        ["closed_at"] = "2020-01-05T00:00:00Z",
        ["body"] = body,
    };

    public static JsonObject Timeline(int number, string repository = "owner/name", params string[] comments) => new()
    {
        ["number"] = number,
        ["events"] = new JsonArray(
        [
            new JsonObject
            {
                ["id"] = 5000 + number,
                ["url"] = $"https://api.github.com/repos/{repository}/issues/events/{5000 + number}",
                ["event"] = "closed",
                ["actor"] = new JsonObject { ["login"] = "bob", ["type"] = "User" },
                ["created_at"] = "2020-01-05T00:00:00Z",
            },
            .. comments.Select((text, at) => new JsonObject
            {
                ["id"] = (100 * number) + at,
                ["event"] = "commented",
                ["url"] = $"https://api.github.com/repos/{repository}/issues/comments/{(100 * number) + at}",
                ["issue_url"] = $"https://api.github.com/repos/{repository}/issues/{number}",
                ["user"] = null,
                ["created_at"] = string.Create(CultureInfo.InvariantCulture, $"2020-01-{at + 10:00}T00:00:00Z"),
                ["updated_at"] = "2020-01-20T00:00:00Z",
                ["author_association"] = "NONE",
                ["body"] = text,
            }),
        ]),
    };

    public static JsonObject Repository(string name = "owner/name") => new()
    {
        ["id"] = 7,
        ["full_name"] = name,
        ["stargazers_count"] = 12,
        ["forks_count"] = 3,
        ["size"] = 40,
        ["language"] = "C#",
        ["license"] = new JsonObject { ["spdx_id"] = "MIT" },
    };

    public static JsonObject With(this JsonObject record, string key, JsonNode? value)
    {
        record[key] = value;
        return record;
    }

    /// <summary>One record a line.</summary>
    public static string Lines(params IEnumerable<JsonObject> records) => string.Concat(records.Select(record => record.ToJsonString() + "\n"));
}
