using Ptarmigan.Collection.GitHub;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Works out beforehand what a collection costs.</summary>
internal static class Forecasting
{
    private const double SecondsOfRequest = 1.2;
    private const int IssuesOfPage = 50;
    private const int IssuesOfList = 100;
    private const long AnonymousBudget = 60;

    /// <summary>Asks how many issues there are and works out the rest.</summary>
    public static async Task<CollectForecast> MakeAsync(
        GitHubClient client, IssueSource source, IReadOnlyList<RepositoryName> repositories, CollectScope scope, TimeProvider time, CancellationToken cancellation)
    {
        // Where nobody asks, a question for each repository would use up the hour's budget by itself.
        if (!client.HasIdentity && repositories.Count > 1) return new CollectForecast(repositories.Count, null, null, null, null);
        var counts = source is GraphSource graph
            ? await graph.ForecastAsync(repositories, cancellation)
            : await CountAsync((RestSource)source, repositories, cancellation);
        var there = counts.Count(count => count is not null);
        var issues = counts.Sum() ?? 0;
        if (source is not GraphSource) return OfRest(client, there, issues, scope, time);

        var pages = counts.Sum(count => (long)Math.Ceiling(Math.Max(1.0, count ?? 0) / IssuesOfPage));
        // Two lists within each issue: (1 + 2 * 50) / 100 is a point; what the repository and its counts cost comes on top.
        var points = pages + repositories.Count;
        return new CollectForecast(there, issues, pages + (2 * repositories.Count), points, Duration(client, GitHubRequest.Graph, pages + (2 * repositories.Count), points, 5000, time));
    }

    private static CollectForecast OfRest(GitHubClient client, int there, long issues, CollectScope scope, TimeProvider time)
    {
        var requests = there + (2 * (long)Math.Ceiling(issues / (double)IssuesOfList)) + (scope == CollectScope.Issues ? 0 : issues);
        return new CollectForecast(there, issues, requests, null, Duration(client, GitHubRequest.Core, requests, requests, client.HasIdentity ? 5000 : AnonymousBudget, time));
    }

    private static TimeSpan Duration(GitHubClient client, string resource, long requests, long cost, long most, TimeProvider time)
    {
        var budget = client.Budgets.FirstOrDefault(budget => budget.Resource == resource && budget.ResetsAt > time.GetUtcNow());
        var over = cost - (budget?.Remaining ?? most);
        var waiting = over <= 0 ? TimeSpan.Zero : TimeSpan.FromHours(Math.Ceiling(over / (double)(budget?.Most ?? most)));
        return TimeSpan.FromSeconds(requests * SecondsOfRequest) + waiting;
    }

    private static async Task<IReadOnlyList<long?>> CountAsync(RestSource source, IReadOnlyList<RepositoryName> repositories, CancellationToken cancellation)
    {
        var counts = new List<long?>();
        foreach (var repository in repositories) counts.Add(await source.ForecastAsync(repository, cancellation));
        return counts;
    }
}
