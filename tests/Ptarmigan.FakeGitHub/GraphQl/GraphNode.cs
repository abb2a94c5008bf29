using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>An object of the graph: its type, the REST object its fields are read from, and the issue or repository it is or belongs to.</summary>
internal sealed record GraphNode(string Type, JsonObject Json, FakeIssue? Issue = null, FakeRepository? Repository = null)
{
    public static GraphNode Of(FakeRepository repository) => new("Repository", repository.Json, null, repository);

    public static GraphNode Of(FakeIssue issue) => new(issue.IsPullRequest ? "PullRequest" : "Issue", issue.Json, issue, issue.Repository);

    public static GraphNode? Actor(JsonNode? user) => user is JsonObject json ? new(json["type"]?.GetValue<string>() ?? "User", json) : null;

    /// <summary>The global id by which <c>node</c> finds it.</summary>
    public string? Id => Json["node_id"]?.GetValue<string>();
}
