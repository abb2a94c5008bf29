using System.Text.Json.Nodes;

namespace Ptarmigan.Tests.Collection;

/// <summary>Made-up answers of GitHub's API, small and whole; a test changes what it is about.</summary>
internal static class GitHubJson
{
    public static JsonObject Issue(int number, string repository = "octo/model", int day = 1, string title = "Crash", string? body = "It crashes.") => new()
    {
        ["url"] = $"https://api.github.com/repos/{repository}/issues/{number}",
        ["repository_url"] = $"https://api.github.com/repos/{repository}",
        ["html_url"] = $"https://github.com/{repository}/issues/{number}",
        ["id"] = 1000 + number,
        ["number"] = number,
        ["title"] = title,
        ["user"] = User("ann"),
        ["labels"] = new JsonArray(new JsonObject { ["name"] = "bug" }),
        ["state"] = "open",
        ["locked"] = false,
        ["comments"] = 1,
        ["created_at"] = "2023-01-01T00:00:00Z",
        ["updated_at"] = $"2023-02-{day:00}T00:00:00Z",
        ["closed_at"] = null,
        ["author_association"] = "NONE",
        ["body"] = body,
        ["state_reason"] = null,
    };

    public static JsonObject User(string login, string kind = "User") => new() { ["login"] = login, ["id"] = 1, ["type"] = kind };

    public static JsonObject Timeline(int number, params JsonNode?[] events) => new() { ["number"] = number, ["events"] = new JsonArray(events) };

    public static JsonObject Comment(int id, string body, string repository = "octo/model", int number = 1, int day = 1) => new()
    {
        ["url"] = $"https://api.github.com/repos/{repository}/issues/comments/{id}",
        ["issue_url"] = $"https://api.github.com/repos/{repository}/issues/{number}",
        ["id"] = id,
        ["user"] = User("bob"),
        ["created_at"] = $"2023-03-{day:00}T00:00:00Z",
        ["updated_at"] = $"2023-03-{day:00}T00:00:00Z",
        ["author_association"] = "MEMBER",
        ["body"] = body,
        ["event"] = "commented",
        ["actor"] = User("bob"),
    };

    public static JsonObject Event(int id, string kind, string repository = "octo/model", int day = 1) => new()
    {
        ["id"] = id,
        ["url"] = $"https://api.github.com/repos/{repository}/issues/events/{id}",
        ["actor"] = User("ann"),
        ["event"] = kind,
        ["commit_id"] = null,
        ["created_at"] = $"2023-03-{day:00}T00:00:00Z",
    };

    public static JsonObject Repository(string name = "octo/model", int stars = 7, int day = 1) => new()
    {
        ["id"] = 42,
        ["full_name"] = name,
        ["description"] = null,
        ["fork"] = false,
        ["created_at"] = "2020-01-01T00:00:00Z",
        ["updated_at"] = $"2023-02-{day:00}T00:00:00Z",
        ["size"] = 11,
        ["stargazers_count"] = stars,
        ["forks_count"] = 3,
        ["language"] = "Python",
        ["license"] = new JsonObject { ["spdx_id"] = "MIT" },
        ["topics"] = new JsonArray("bert"),
        ["open_issues_count"] = 2,
        ["archived"] = false,
        ["default_branch"] = "main",
    };

    /// <summary>The objects as JSON Lines.</summary>
    public static string Lines(params IEnumerable<JsonNode> objects) => string.Concat(objects.Select(one => one.ToJsonString() + "\n"));
}
