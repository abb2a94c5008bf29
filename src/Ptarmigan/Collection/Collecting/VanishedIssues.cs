using System.Globalization;
using System.Net;
using System.Text.Json;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Finds out what became of issues that GitHub does not list any more.</summary>
/// <param name="client">The client.</param>
/// <param name="source">The source, which may know discussions.</param>
internal sealed class VanishedIssues(GitHubClient client, IssueSource source)
{
    private const string Discussions = "/discussions/";

    /// <summary>What became of an issue; null where it is there all the same.</summary>
    public async Task<Tombstone?> FindAsync(RepositoryName repository, long number, CancellationToken cancellation)
    {
        var address = client.Server.Rest(string.Create(CultureInfo.InvariantCulture, $"/repos/{repository}/issues/{number}"));
        var answer = await client.Transport.SendAsync(new GitHubRequest(address, GitHubRequest.Core) { FollowsRedirects = false }, cancellation);
        if (answer.IsSuccess) return null;
        if (answer.IsRedirect) return await FollowAsync(number, answer, cancellation);
        if (answer.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Gone))
        {
            throw GitHubRefusal.Of(answer, string.Create(CultureInfo.InvariantCulture, $"{repository}#{number}"));
        }

        if (await source.FindDiscussionAsync(repository, number, cancellation) is { } discussion) return new Tombstone(number, TombstoneCause.Converted, discussion);
        return new Tombstone(number, answer.Status == HttpStatusCode.Gone ? TombstoneCause.Deleted : TombstoneCause.Inaccessible, null);
    }

    private async Task<Tombstone> FollowAsync(long number, GitHubAnswer redirect, CancellationToken cancellation)
    {
        if (redirect.Header("location")?.Contains(Discussions, StringComparison.Ordinal) == true) return new Tombstone(number, TombstoneCause.Converted, redirect.Header("location"));
        // The address can be empty; that it was moved is known all the same.
        if (client.Transport.Target(redirect) is not { } target) return new Tombstone(number, TombstoneCause.Transferred, null);

        var moved = await client.GetAsync(target, cancellation);
        if (!moved.IsSuccess) return new Tombstone(number, TombstoneCause.Transferred, null);
        using var json = JsonDocument.Parse(moved.Body);
        var page = json.RootElement.TryGetProperty("html_url", out var html) ? html.GetString() : null;
        if (page?.Contains(Discussions, StringComparison.Ordinal) == true) return new Tombstone(number, TombstoneCause.Converted, page);
        return new Tombstone(number, TombstoneCause.Transferred, IssueReference.TryParse(page, out var reference) ? reference.ToString() : page);
    }
}
