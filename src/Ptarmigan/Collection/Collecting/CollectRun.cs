using Ptarmigan.Collection.GitHub;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>One run over some repositories.</summary>
internal sealed class CollectRun(Study study, GitHubClient client, IssueSource source, CollectOptions options, Action<CollectProgress>? progress)
{
    private long _issuesDone;
    private long _issuesTotal;

    public async Task<CollectResult> RunAsync(List<RepositoryName> repositories, Action<CollectForecast>? forecast, CancellationToken cancellation)
    {
        var started = study.Time.GetTimestamp();
        var done = new List<CollectedRepository>();
        var expected = new CollectForecast(repositories.Count, null, null, null, null);
        PtarmiganException? end = null;
        try
        {
            expected = await Forecasting.MakeAsync(client, source, repositories, options.Scope, study.Time, cancellation);
            _issuesTotal = expected.Issues ?? 0;
            forecast?.Invoke(expected);
            if (!options.IsForecastOnly) end = await CollectAllAsync(repositories, done, cancellation);
        }
        catch (GitHubLimitException limit)
        {
            end = limit;
        }
        finally
        {
            client.Transport.KeepBudgets();
        }

        var outcome = options.IsForecastOnly ? null : "The run ended before it.";
        var rest = outcome is null ? [] : repositories.Skip(done.Count).Select(name => new CollectedRepository { Asked = name, Name = name, Outcome = CollectOutcome.NotReached, Reason = outcome });
        return new CollectResult
        {
            Source = source.Name,
            Forecast = expected,
            Repositories = [.. done, .. rest],
            Requests = client.Requests,
            Points = source is GraphSource ? source.Spent : null,
            Budgets = client.Budgets,
            EndedBy = end,
            Duration = study.Time.GetElapsedTime(started),
        };
    }

    private async Task<PtarmiganException?> CollectAllAsync(List<RepositoryName> repositories, List<CollectedRepository> done, CancellationToken cancellation)
    {
        using var writer = new PageWriter(study);
        foreach (var repository in repositories)
        {
            cancellation.ThrowIfCancellationRequested();
            var collection = new RepositoryCollection(study, client, source, writer, options, (what, issues) => Tell(repository, what, issues));
            try
            {
                var (outcome, reason, proof) = await collection.RunAsync(repository, cancellation);
                done.Add(Result(repository, collection, outcome, reason, proof));
            }
            catch (GitHubException failure) when (!failure.EndsRun || done.Count > 0 || collection.Tally.Issues.Total > 0)
            {
                done.Add(Result(repository, collection, CollectOutcome.BrokenOff, Told(failure, repository), null));
                if (failure.EndsRun) return failure;
            }
            catch (GitHubLimitException limit)
            {
                done.Add(Result(repository, collection, CollectOutcome.BrokenOff, limit.Message, null));
                return limit;
            }
        }

        return null;
    }

    private void Tell(RepositoryName repository, string what, int issues)
    {
        _issuesDone += issues;
        var resource = source is GraphSource ? GitHubRequest.Graph : GitHubRequest.Core;
        progress?.Invoke(new CollectProgress(repository, what, _issuesDone, _issuesTotal, client.Budgets.FirstOrDefault(budget => budget.Resource == resource)));
    }

    /// <summary>What went wrong, with the issue or address where the message does not say it.</summary>
    private static string Told(GitHubException failure, RepositoryName repository) =>
        failure.Where is { } where && where != repository.ToString() && !failure.Message.Contains(where, StringComparison.Ordinal) ? $"{where}: {failure.Message}" : failure.Message;

    private static CollectedRepository Result(RepositoryName asked, RepositoryCollection collection, CollectOutcome outcome, string? reason, CompletenessProof? proof) => new()
    {
        Asked = asked,
        Name = collection.Name,
        Outcome = outcome,
        Reason = reason,
        Issues = collection.Tally.Issues,
        NewSnapshots = collection.Tally.NewSnapshots,
        NewComments = collection.Tally.NewComments,
        Gone = collection.Gone,
        Refused = collection.Refused,
        Returned = collection.Tally.Returned,
        Unfamiliar = [.. collection.Tally.Unfamiliar],
        Proof = proof,
    };
}
