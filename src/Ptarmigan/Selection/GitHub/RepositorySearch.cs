using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.GitHub;

/// <summary>Finds candidates by a search on GitHub, all of them: GitHub shows 1,000 of a query, so the days of creation are split until each part has fewer.</summary>
/// <remarks>Each part is kept as soon as it is read; a search that was stopped, in whatever way, goes on with the next one.</remarks>
public sealed class RepositorySearch
{
    private const int MostShown = 1000;
    private const int PageSize = 100;
    private const int Tries = 3;
    private const int SearchesOfMinute = 30;
    private const int AnonymousSearchesOfMinute = 10;

    /// <summary>No repository on GitHub is older.</summary>
    private static readonly DateTimeOffset Beginning = new(2007, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>A part that GitHub cannot look through in time is split, but not below this, or a server that never finishes would be asked for ever.</summary>
    private static readonly TimeSpan ShortestGivenUp = TimeSpan.FromDays(366);

    private readonly GitHubClient _client;
    private readonly SearchLedger _ledger;
    private readonly string _query;
    private readonly string _splitBy;
    private readonly Action<SelectionForecast>? _forecast;
    private readonly Action<SelectionProgress>? _progress;
    private long _found;
    private long _total;

    private RepositorySearch(GitHubClient client, SearchLedger ledger, string query, Action<SelectionForecast>? forecast, Action<SelectionProgress>? progress)
    {
        (_client, _ledger, _query, _forecast, _progress) = (client, ledger, query, forecast, progress);
        _splitBy = SplitBy(query);
        _found = ledger.Count();
    }

    /// <summary>What a search will cost, by one request.</summary>
    /// <param name="client">GitHub.</param>
    /// <param name="query">A query in GitHub's search language.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="GitHubException">GitHub cannot be reached or refuses the query.</exception>
    public static async Task<SelectionForecast> ForecastAsync(GitHubClient client, string query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        await foreach (var page in client.SearchRepositoriesAsync(query.Trim(), cancellation)) return Forecast(client, page.Total);
        return Forecast(client, 0);
    }

    /// <summary>Searches and records the candidates found, in one transaction at the end.</summary>
    /// <param name="study">The study.</param>
    /// <param name="client">GitHub.</param>
    /// <param name="query">A query in GitHub's search language.</param>
    /// <param name="forecast">Told what it will cost, as soon as GitHub counted; null for nobody.</param>
    /// <param name="progress">Told how many of how many were found; null for nobody.</param>
    /// <param name="cancellation">Stops the search; what was found is kept for the next run of it.</param>
    /// <returns>What was recorded; nothing yet where <see cref="SourceReport.Stopped"/> says why.</returns>
    /// <exception cref="SelectionException">The query is empty, bounds both creation and last push, or finds nothing.</exception>
    /// <exception cref="GitHubException">GitHub cannot be reached or refuses the query.</exception>
    public static async Task<SourceReport> AddAsync(
        Study study, GitHubClient client, string query, Action<SelectionForecast>? forecast, Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(client);
        query = query.Trim();
        if (query.Length == 0) throw new SelectionException("The query is empty.", null, "Give words and qualifiers, such as `topic:nlp stars:>10`.");
        if (IsBounded(query, "created") && IsBounded(query, "pushed"))
            throw new SelectionException("The query bounds both creation and last push, so it cannot be split by either.", query, "Leave one of `created:` and `pushed:` out.");

        var ledger = SearchLedger.Open(study, client.Server.Host, query);
        var search = new RepositorySearch(client, ledger, query, forecast, progress);
        try
        {
            await search.SearchAsync(Beginning, ledger.Until, cancellation);
        }
        catch (GitHubLimitException limit)
        {
            return search.Report() with { Stopped = $"{limit.Message} {limit.Next}" };
        }

        if (ledger.Count() == 0)
        {
            ledger.Remove();
            throw new SelectionException("The search finds no repository.", query, "Loosen the query.");
        }

        // The metadata of a search are short of what the criteria ask, so the candidates do not count as read.
        var candidates = ledger.Hits().Select(json => RepositorySearchPage.Parse(json))
            .Select(record => (CandidateReading.Of(record.Name, record, ledger.Until) with { ReadAt = null }, (IReadOnlyList<CandidateText>)[]));
        var report = CandidateSources.Record(study, new SourceReading(search.Report(), [.. candidates]), progress, cancellation);
        ledger.Remove();
        return report;
    }

    private static bool IsBounded(string query, string qualifier) => query.Contains(qualifier + ":", StringComparison.OrdinalIgnoreCase);

    /// <summary>A query that bounds the creation itself is split by the last push.</summary>
    private static string SplitBy(string query) => IsBounded(query, "created") ? "pushed" : "created";

    private static SelectionForecast Forecast(GitHubClient client, long total)
    {
        // A tree of halves whose leaves are two thirds full on average, and the last page of each leaf half.
        var leaves = total <= MostShown ? 1 : (long)Math.Ceiling(1.5 * total / MostShown);
        var requests = Math.Max(1, (long)Math.Ceiling(total / (double)PageSize) + (leaves == 1 ? 0 : 2 * leaves));
        var most = client.HasIdentity ? SearchesOfMinute : AnonymousSearchesOfMinute;
        return new SelectionForecast(total, requests, TimeSpan.FromSeconds(requests * SelectionForecast.SecondsOfRequest) + SelectionForecast.Wait(requests, most, most, TimeSpan.FromMinutes(1)));
    }

    private async Task SearchAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var part = _ledger.Find(from, to) ?? await ReadAsync(from, to, cancellation);
        if (from == Beginning && _total == 0) _total = part.Total;
        if (!part.IsSplit) return;
        var middle = from + TimeSpan.FromSeconds(Math.Floor((to - from).TotalSeconds / 2));
        await SearchAsync(from, middle, cancellation);
        await SearchAsync(middle.AddSeconds(1), to, cancellation);
    }

    /// <summary>Reads a part, its first page only where it must be split; what GitHub could not look through is asked for again, then in halves.</summary>
    private async Task<SearchPart> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"{_query} {_splitBy}:{from.ToStoredText()}..{to.ToStoredText()}");
        var hits = new Dictionary<string, byte[]>();
        var (total, isIncomplete) = (0L, true);
        for (var attempt = 0; attempt < Tries && isIncomplete; attempt++)
        {
            if (attempt > 0 && to - from > ShortestGivenUp) return Keep(new SearchPart(from, to, total, IsSplit: true, IsIncomplete: false));
            isIncomplete = false;
            await foreach (var page in _client.SearchRepositoriesAsync(query, cancellation))
            {
                total = Math.Max(total, page.Total);
                isIncomplete |= page.IsIncomplete;
                foreach (var (repository, json) in page.Repositories) hits[repository.Name.Key] = json;
                Tell(total, hits.Count);
                if (total > MostShown && to - from > Shortest) return Keep(new SearchPart(from, to, total, IsSplit: true, IsIncomplete: false));
            }

            // Ranks change while one pages, so that a repository can slip from a page to one that was read.
            isIncomplete |= hits.Count < Math.Min(total, MostShown);
        }

        return Keep(new SearchPart(from, to, total, IsSplit: false, isIncomplete), hits);
    }

    private SearchPart Keep(SearchPart part, Dictionary<string, byte[]>? hits = null)
    {
        _ledger.Keep(part, hits ?? []);
        _found += hits?.Count ?? 0;
        return part;
    }

    private void Tell(long total, int hits)
    {
        if (_total == 0 && total > 0)
        {
            _total = total;
            _forecast?.Invoke(Forecast(_client, total));
        }

        _progress?.Invoke(new SelectionProgress("searching", Math.Min(_found + hits, _total), _total, _client.Budgets.FirstOrDefault(budget => budget.Resource == GitHubRequest.Search)));
    }

    private SourceReport Report()
    {
        var names = string.Join('\n', _ledger.Hits().Select(json => RepositorySearchPage.Parse(json).Name.ToString()).Order(StringComparer.Ordinal));
        return new SourceReport
        {
            Kind = SourceKind.Search,
            Name = _query,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names))),
            Repositories = (int)_ledger.Count(),
            Notes = [.. Notes()],
        };
    }

    private IEnumerable<string> Notes()
    {
        var leaves = _ledger.Leaves();
        foreach (var part in leaves.Where(part => part.Total > MostShown))
            yield return string.Create(CultureInfo.InvariantCulture, $"{part.Total:N0} repositories between {part.From.ToStoredText()} and {part.To.ToStoredText()} cannot be split further; GitHub shows {MostShown:N0} of them");
        var incomplete = leaves.Where(part => part.IsIncomplete && part.Total <= MostShown).ToList();
        if (incomplete.Count == 0) yield break;
        var first = incomplete[0];
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"GitHub gave up before it had looked everywhere, {Tries} times, in {incomplete.Count:N0} spans of time (the first: {first.From.ToStoredText()} to {first.To.ToStoredText()}); the list may lack some");
    }
}
