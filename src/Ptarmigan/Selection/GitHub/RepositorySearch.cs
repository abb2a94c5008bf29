using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.GitHub;

/// <summary>Finds candidates by a search on GitHub, all of them: GitHub shows 1,000 of a query, so the days of creation are split until each part has fewer.</summary>
public sealed class RepositorySearch
{
    private const int MostShown = 1000;
    private const int Tries = 3;

    /// <summary>No repository on GitHub is older.</summary>
    private static readonly DateTimeOffset Beginning = new(2007, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    private readonly GitHubClient _client;
    private readonly string _query;
    private readonly string _splitBy;
    private readonly Action<int, long>? _progress;
    private readonly SortedDictionary<string, RepositoryRecord> _found = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private long _total;

    private RepositorySearch(GitHubClient client, string query, Action<int, long>? progress)
    {
        (_client, _query, _progress) = (client, query, progress);
        // A query that bounds the creation itself is split by the last push.
        _splitBy = query.Contains("created:", StringComparison.OrdinalIgnoreCase) ? "pushed" : "created";
    }

    /// <summary>Searches and records the candidates found, in one transaction.</summary>
    /// <param name="study">The study.</param>
    /// <param name="client">GitHub.</param>
    /// <param name="query">A query in GitHub's search language.</param>
    /// <param name="progress">Told how many of how many were found; null for nobody.</param>
    /// <param name="cancellation">Stops the search; nothing is then recorded.</param>
    /// <exception cref="SelectionException">The query is empty, bounds both creation and last push, or finds nothing.</exception>
    /// <exception cref="GitHubException">GitHub cannot be reached or refuses the query.</exception>
    public static async Task<SourceReport> AddAsync(Study study, GitHubClient client, string query, Action<int, long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        query = query.Trim();
        if (query.Length == 0) throw new SelectionException("The query is empty.", null, "Give words and qualifiers, such as `topic:nlp stars:>10`.");
        var search = new RepositorySearch(client, query, progress);
        var now = study.Time.GetUtcNow();
        await search.SearchAsync(Beginning, now, cancellation);
        if (search._found.Count == 0) throw new SelectionException("The search finds no repository.", query, "Loosen the query.");

        var names = string.Join('\n', search._found.Values.Select(record => record.Name.ToString()).Order(StringComparer.Ordinal));
        var report = new SourceReport
        {
            Kind = SourceKind.Search,
            Name = query,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names))),
            Repositories = search._found.Count,
            Notes = search._notes,
        };
        // The metadata of a search are short of what the criteria ask, so the candidates do not count as read.
        var candidates = search._found.Values.Select(record => (CandidateReading.Of(record.Name, record, now) with { ReadAt = null }, (IReadOnlyList<CandidateText>)[]));
        return CandidateSources.Record(study, new SourceReading(report, [.. candidates]), cancellation);
    }

    private async Task SearchAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"{_query} {_splitBy}:{from.ToStoredText()}..{to.ToStoredText()}");
        var (total, isIncomplete) = await ReadAsync(part, cancellation);
        if (from == Beginning && _total == 0) _total = total;
        if (total > MostShown && to - from > Shortest)
        {
            var middle = from + TimeSpan.FromSeconds(Math.Floor((to - from).TotalSeconds / 2));
            await SearchAsync(from, middle, cancellation);
            await SearchAsync(middle.AddSeconds(1), to, cancellation);
            return;
        }

        if (total > MostShown) _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{total:N0} repositories between {from.ToStoredText()} and {to.ToStoredText()} cannot be split further; GitHub shows {MostShown:N0} of them"));
        if (isIncomplete) _notes.Add($"GitHub gave up before it had looked everywhere, {Tries} times, between {from.ToStoredText()} and {to.ToStoredText()}; the list may lack some");
    }

    /// <summary>Reads a part, its first page only where it must be split; an answer that GitHub calls incomplete is asked for again.</summary>
    private async Task<(long Total, bool IsIncomplete)> ReadAsync(string part, CancellationToken cancellation)
    {
        var (total, isIncomplete) = (0L, false);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            isIncomplete = false;
            await foreach (var page in _client.SearchRepositoriesAsync(part, cancellation))
            {
                total = Math.Max(total, page.Total);
                isIncomplete |= page.IsIncomplete;
                foreach (var (repository, _) in page.Repositories) _found[repository.Name.Key] = repository;
                _progress?.Invoke(_found.Count, _total);
                if (page.Total > MostShown && !page.IsIncomplete && !IsShort(part)) break;
            }

            if (!isIncomplete) break;
        }

        return (total, isIncomplete);
    }

    /// <summary>Whether the part cannot be split, so that what GitHub shows of it must be read whole.</summary>
    private bool IsShort(string part)
    {
        var range = part[(part.LastIndexOf(_splitBy + ":", StringComparison.Ordinal) + _splitBy.Length + 1)..].Split("..");
        return StoredTime.Parse(range[1]) - StoredTime.Parse(range[0]) <= Shortest;
    }
}
