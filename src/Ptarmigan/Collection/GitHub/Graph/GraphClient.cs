using System.Globalization;
using System.Text.Json;

namespace Ptarmigan.Collection.GitHub.Graph;

/// <summary>Asks GraphQL.</summary>
/// <param name="client">The client.</param>
internal sealed class GraphClient(GitHubClient client)
{
    /// <summary>How many points the queries cost so far, as the server counted.</summary>
    public long Points { get; private set; }

    /// <summary>Sends a query.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="GraphOverloadException">It was too much for the server.</exception>
    /// <exception cref="GitHubException">The server refuses it.</exception>
    public async Task<GraphAnswer> AskAsync(string query, object variables, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        var answer = await client.Transport.SendAsync(new GitHubRequest(client.Server.Graph, GitHubRequest.Graph, json), cancellation);
        if ((int)answer.Status >= 500) throw new GraphOverloadException(string.Create(CultureInfo.InvariantCulture, $"GitHub answered {(int)answer.Status}"));
        if (!answer.IsSuccess) throw GitHubRefusal.Of(answer, client.Server.Graph.AbsoluteUri);

        var document = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = 256 });
        var result = new GraphAnswer(document, Errors(document.RootElement));
        Count(result);
        if (result.Errors.FirstOrDefault(error => error.IsOverload) is { } overload)
        {
            result.Dispose();
            throw new GraphOverloadException(overload.Message);
        }

        return result;
    }

    private void Count(GraphAnswer answer)
    {
        if (answer.Data.ValueKind == JsonValueKind.Object && answer.Data.TryGetProperty("rateLimit", out var limit) && limit.ValueKind == JsonValueKind.Object
            && limit.TryGetProperty("cost", out var cost)) Points += cost.GetInt64();
    }

    private static List<GraphError> Errors(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? [.. errors.EnumerateArray().Select(GraphError.Of)]
            : [];
}
