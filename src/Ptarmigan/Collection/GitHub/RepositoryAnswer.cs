using System.Net;
using System.Text.Json;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.GitHub;

/// <summary>What GitHub says of a repository.</summary>
/// <param name="Asked">The name it was asked for.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="Repository">Its metadata; null where it is not there.</param>
/// <param name="Json">Their JSON; empty where it is not there.</param>
/// <param name="HasIssues">Whether its issues are switched on.</param>
/// <param name="IsKept">Whether an earlier answer still holds.</param>
internal sealed record RepositoryAnswer(
    RepositoryName Asked, RepositoryPresence Presence, RepositoryRecord? Repository, byte[] Json, bool HasIssues, bool IsKept)
{
    private const int MostDepth = 64;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="GitHubException">It is neither a repository nor says that there is none.</exception>
    public static RepositoryAnswer Of(RepositoryName asked, GitHubAnswer answer)
    {
        if (answer.Status == HttpStatusCode.UnavailableForLegalReasons || IsBlocked(answer)) return Missing(asked, RepositoryPresence.Blocked);
        if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone || answer.IsRedirect) return Missing(asked, RepositoryPresence.Absent);
        if (!answer.IsSuccess) throw GitHubRefusal.Of(answer, asked.ToString());
        if (!new RecordParser(MostDepth).TryParse(answer.Body, null, out var record, out var reason) || record is not RepositoryRecord repository)
        {
            throw new GitHubException($"GitHub's answer is no repository: {reason}", asked.ToString());
        }

        using var json = JsonDocument.Parse(answer.Body);
        var hasIssues = !json.RootElement.TryGetProperty("has_issues", out var has) || has.ValueKind != JsonValueKind.False;
        var presence = repository.Name == asked ? RepositoryPresence.There : RepositoryPresence.Renamed;
        return new RepositoryAnswer(asked, presence, repository, answer.Body, hasIssues, answer.IsKept);
    }

    private static RepositoryAnswer Missing(RepositoryName asked, RepositoryPresence presence) => new(asked, presence, null, [], HasIssues: false, IsKept: false);

    private static bool IsBlocked(GitHubAnswer answer) =>
        answer.Status == HttpStatusCode.Forbidden && GitHubRefusal.Message(answer)?.Contains("blocked", StringComparison.OrdinalIgnoreCase) == true;
}
