using System.Data.Common;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Brings the issues of repositories from GitHub into a study, and proves that none is missing.</summary>
/// <remarks>
/// Every page is written in one transaction with the place it brings the walk to: a process killed at any moment loses one page at most,
/// and the same collection goes on from there to the same data.
/// </remarks>
public static class Collect
{
    /// <summary>Collects repositories, one after the other.</summary>
    /// <param name="study">The study.</param>
    /// <param name="client">Whom to ask.</param>
    /// <param name="repositories">The repositories.</param>
    /// <param name="options">What to collect.</param>
    /// <param name="forecast">Told, before anything is collected, what it will cost; null where nobody wants to know.</param>
    /// <param name="progress">Told how far the collection is; null where nobody wants to know.</param>
    /// <param name="cancellation">Stops the collection; what was read by then is kept.</param>
    /// <returns>What was done, also where GitHub wanted a pause that was too long.</returns>
    /// <exception cref="GitHubException">The token is refused or GitHub cannot be reached, before anything was collected.</exception>
    /// <exception cref="StorageException">The store refuses to be written.</exception>
    /// <exception cref="OperationCanceledException">The collection was cancelled.</exception>
    public static async Task<CollectResult> RunAsync(
        Study study, GitHubClient client, IReadOnlyList<RepositoryName> repositories, CollectOptions options,
        Action<CollectForecast>? forecast, Action<CollectProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        var isGraph = options.Source == CollectSource.GraphQL || (options.Source == CollectSource.Auto && client.HasIdentity);
        if (isGraph && !client.HasIdentity) throw new GitHubException("GraphQL wants a token.", "--source", "Set GITHUB_TOKEN, or use --source rest.");
        try
        {
            IssueSource source = isGraph ? new GraphSource(client, study.Time) : new RestSource(client);
            return await new CollectRun(study, client, source, options, progress).RunAsync([.. repositories.Distinct()], forecast, cancellation);
        }
        catch (DbException failure)
        {
            throw StorageException.Because(failure, study.Folder);
        }
    }
}
