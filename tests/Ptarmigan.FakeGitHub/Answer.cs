using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub;

/// <summary>An answer before it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; null for none.</param>
public sealed record Answer(int Status, JsonNode? Body)
{
    /// <summary>Headers beyond those every answer has.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>What the answer costs of the budget: 1 for REST, points for GraphQL.</summary>
    public int Cost { get; init; } = 1;

    /// <summary>An error in GitHub's shape.</summary>
    public static Answer Error(int status, string message, params (string Name, string Value)[] headers) => new(
        status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = $"{status}" })
    {
        Headers = headers.ToDictionary(header => header.Name, header => header.Value),
    };

    /// <summary>404.</summary>
    public static Answer NotFound() => Error(404, "Not Found");

    /// <summary>422, as for a parameter of a wrong value.</summary>
    public static Answer Invalid(string message) => Error(422, message);
}
