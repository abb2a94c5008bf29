using System.Text.Json;
using Ptarmigan.Collection.Parsing;

namespace Ptarmigan.Collection.GitHub;

/// <summary>A page of a search for repositories.</summary>
/// <param name="Total">How many repositories the query finds.</param>
/// <param name="IsIncomplete">Whether GitHub gave up before it had looked everywhere.</param>
/// <param name="Repositories">Those on this page, with their JSON.</param>
internal sealed record RepositorySearchPage(long Total, bool IsIncomplete, IReadOnlyList<(RepositoryRecord Repository, byte[] Json)> Repositories)
{
    private const int MostDepth = 64;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="GitHubException">Something in it is no repository.</exception>
    public static RepositorySearchPage Of(GitHubAnswer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        var root = json.RootElement;
        return new RepositorySearchPage(
            root.GetProperty("total_count").GetInt64(), root.GetProperty("incomplete_results").GetBoolean(), [.. root.GetProperty("items").EnumerateArray().Select(Read)]);
    }

    /// <summary>Reads one repository.</summary>
    /// <exception cref="GitHubException">It is none.</exception>
    public static RepositoryRecord Parse(byte[] json) =>
        new RecordParser(MostDepth).TryParse(json, null, out var record, out var reason) && record is RepositoryRecord repository
            ? repository
            : throw new GitHubException($"GitHub's answer holds something that is no repository: {reason}");

    private static (RepositoryRecord, byte[]) Read(JsonElement item)
    {
        var json = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(item).ToArray();
        return (Parse(json), json);
    }
}
