using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Graph;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>GraphQL as the source: issue, labels, comments and timeline in one answer.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The clock.</param>
internal sealed class GraphSource(GitHubClient client, TimeProvider time) : IssueSource
{
    private const int MostEntries = 100;
    private const int LeastEntries = 10;
    private const int MostTries = 4;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    private readonly GraphClient _graph = new(client);
    private readonly PageSize _size = new(first: 25, most: 50);
    private bool _hasOptional = true;
    private bool _hasDiscussions = true;
    private int _entries = MostEntries;

    public override string Name => "graphql";

    public override long Spent => _graph.Points;

    public override bool IsGapless => true;

    public override async IAsyncEnumerable<SourcePage> WalkAsync(
        RepositoryName repository, CollectScope scope, string? since, string? cursor, Func<ListedIssue, bool> isKnown, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = await ReadPageAsync(repository, scope, since, cursor, cancellation);
            yield return page;
            if (page.IsEnd) yield break;
            cursor = page.Cursor;
        }
    }

    public override async Task<RepositorySweep> SweepAsync(RepositoryName repository, CancellationToken cancellation)
    {
        var issues = new Dictionary<long, ListedIssue>();
        for (string? cursor = null; ;)
        {
            using var answer = await AskPatientlyAsync(GraphQueries.Sweep, new { owner = repository.Owner, name = repository.Name, after = cursor }, cancellation);
            var list = RepositoryOf(answer, repository).GetProperty("issues");
            foreach (var node in list.GetProperty("nodes").EnumerateArray())
            {
                if (node.ValueKind != JsonValueKind.Object) throw NullNode(repository, answer);
                var number = node.GetProperty("number").GetInt64();
                issues[number] = new ListedIssue(number, node.When("updatedAt"), node.Inner("comments")?.Whole("totalCount") ?? 0, node.Inner("timelineItems")?.Whole("totalCount"));
            }

            if (!HasNext(list, out cursor)) return new RepositorySweep(issues);
        }
    }

    public override async IAsyncEnumerable<IReadOnlyList<CollectedIssue>> ReadSomeAsync(
        RepositoryName repository, CollectScope scope, IReadOnlyList<long> numbers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var at = 0; at < numbers.Count;)
        {
            var some = numbers.Skip(at).Take(_size.Value).ToList();
            IReadOnlyList<CollectedIssue>? issues = null;
            try
            {
                using var answer = await AskAsync(optional => GraphQueries.Some(scope, some, optional), Variables(repository, scope), cancellation);
                issues = await CompleteAsync(repository, scope, RepositoryOf(answer, repository).EnumerateObject().Select(issue => issue.Value), cancellation);
                _size.Succeed();
            }
            catch (GraphOverloadException failure)
            {
                // One issue that the server cannot give stays missing, and is named in the end.
                if (!await ShrinkAsync(failure, cancellation))
                {
                    Refused.AddRange(some.Select(number => new RefusedIssue(number, failure.Message)));
                    issues = [];
                }
            }

            if (issues is null) continue;
            yield return issues;
            at += some.Count;
        }
    }

    public override async Task<DeclaredCounts> CountAsync(RepositoryName repository, CancellationToken cancellation)
    {
        using var answer = await AskPatientlyAsync(GraphQueries.Counts(_hasDiscussions), new { owner = repository.Owner, name = repository.Name }, cancellation);
        if (_hasDiscussions && answer.Errors.Any(error => error.IsUnknownField))
        {
            _hasDiscussions = false;
            return await CountAsync(repository, cancellation);
        }

        var declared = RepositoryOf(answer, repository);
        long?[] newest = [Newest(declared, "pullRequests"), Newest(declared, "discussions")];
        return new DeclaredCounts(Count(declared, "issues"), Count(declared, "pullRequests"), Count(declared, "discussions")) { HighestOther = newest.Max() };
    }

    public override async Task<string?> FindDiscussionAsync(RepositoryName repository, long number, CancellationToken cancellation)
    {
        using var answer = await AskPatientlyAsync(GraphQueries.Discussion, new { owner = repository.Owner, name = repository.Name, number }, cancellation);
        return answer.Repository?.Inner("discussion")?.Str("url");
    }

    /// <summary>How many issues each repository has; null for one that is not there.</summary>
    public async Task<IReadOnlyList<long?>> ForecastAsync(IReadOnlyList<RepositoryName> repositories, CancellationToken cancellation)
    {
        const int atOnce = 50;
        var counts = new List<long?>();
        foreach (var some in repositories.Chunk(atOnce))
        {
            using var answer = await AskPatientlyAsync(GraphQueries.Forecast(some), new { }, cancellation);
            counts.AddRange(some.Select((_, at) => answer.Data.Inner(string.Create(CultureInfo.InvariantCulture, $"r{at}")) is { } repository ? Count(repository, "issues") : null));
        }

        return counts;
    }

    private async Task<SourcePage> ReadPageAsync(RepositoryName repository, CollectScope scope, string? since, string? cursor, CancellationToken cancellation)
    {
        for (var tries = 0; ;)
        {
            try
            {
                using var answer = await AskAsync(
                    optional => GraphQueries.Walk(scope, since is not null, optional), Variables(repository, scope, since, cursor), cancellation);
                var list = RepositoryOf(answer, repository).GetProperty("issues");
                var nodes = list.GetProperty("nodes").EnumerateArray().ToList();
                var unreadable = nodes.Count(node => node.ValueKind != JsonValueKind.Object);
                if (unreadable > 0 && _size.Value > 1) throw new GraphOverloadException(answer.FirstError ?? "an issue is missing from its page");
                if (unreadable > 0 && ++tries < MostTries) continue;

                var issues = await CompleteAsync(repository, scope, nodes, cancellation);
                _size.Succeed();
                var hasNext = HasNext(list, out var next);
                return new SourcePage(issues, next, !hasNext, Count(RepositoryOf(answer, repository), "issues"), unreadable);
            }
            catch (GraphOverloadException failure)
            {
                if (await ShrinkAsync(failure, cancellation)) continue;
                if (++tries >= MostTries) throw new GitHubException($"GitHub cannot give even one issue at a time: {failure.Message}", repository.ToString(), "Run the same command again later; it goes on where it was.");
            }
        }
    }

    /// <summary>Asks for less next time: fewer issues, then shorter lists within each.</summary>
    /// <returns>False where there is no less.</returns>
    private async Task<bool> ShrinkAsync(GraphOverloadException failure, CancellationToken cancellation)
    {
        client.Pause($"asking for less: {failure.Message}", Breath);
        await Task.Delay(Breath, time, cancellation);
        if (_size.TryShrink()) return true;
        if (_entries == LeastEntries) return false;
        _entries = Math.Max(LeastEntries, _entries / 2);
        return true;
    }

    /// <summary>Makes documents of nodes, with the further pages of lists that did not end.</summary>
    private async Task<List<CollectedIssue>> CompleteAsync(RepositoryName repository, CollectScope scope, IEnumerable<JsonElement> nodes, CancellationToken cancellation)
    {
        var issues = new List<CollectedIssue>();
        foreach (var node in nodes.Where(node => node.ValueKind == JsonValueKind.Object))
        {
            string[] lists = scope switch { CollectScope.Timeline => ["labels", "timelineItems"], CollectScope.Comments => ["labels", "comments"], _ => ["labels"] };
            var document = new IssueNodeDocument(node);
            foreach (var list in lists) await AddFurtherPagesAsync(repository, node, list, document, cancellation);
            issues.Add(document.ToIssue(repository));
        }

        return issues;
    }

    private async Task AddFurtherPagesAsync(RepositoryName repository, JsonElement node, string list, IssueNodeDocument document, CancellationToken cancellation)
    {
        var number = node.GetProperty("number").GetInt64();
        var hasNext = HasNext(node.GetProperty(list), out var cursor);
        while (hasNext)
        {
            using var answer = await AskPatientlyAsync(
                GraphQueries.More(list), new { owner = repository.Owner, name = repository.Name, number, first = MostEntries, after = cursor }, cancellation);
            var page = RepositoryOf(answer, repository).Inner("issue")?.Inner(list) ?? throw NullNode(repository, answer);
            document.Add(list, page);
            hasNext = HasNext(page, out cursor);
        }
    }

    /// <summary>Asks, and once more without the optional part where the server does not know it.</summary>
    private async Task<GraphAnswer> AskAsync(Func<bool, string> query, object variables, CancellationToken cancellation)
    {
        var answer = await _graph.AskAsync(query(_hasOptional), variables, cancellation);
        if (!_hasOptional || !answer.Errors.Any(error => error.IsUnknownField)) return answer;

        answer.Dispose();
        _hasOptional = false;
        return await _graph.AskAsync(query(false), variables, cancellation);
    }

    /// <summary>Asks a query that cannot be made smaller, a few times.</summary>
    private async Task<GraphAnswer> AskPatientlyAsync(string query, object variables, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await _graph.AskAsync(query, variables, cancellation);
            }
            catch (GraphOverloadException failure) when (tries < MostTries)
            {
                client.Pause(failure.Message, Breath * tries);
                await Task.Delay(Breath * tries, time, cancellation);
            }
            catch (GraphOverloadException failure)
            {
                throw new GitHubException($"GitHub cannot answer: {failure.Message}", client.Server.Graph.AbsoluteUri, "Run the same command again later; it goes on where it was.");
            }
        }
    }

    private Dictionary<string, object?> Variables(RepositoryName repository, CollectScope scope, string? since, string? cursor)
    {
        var variables = Variables(repository, scope);
        variables["first"] = _size.Value;
        variables["after"] = cursor;
        if (since is not null) variables["since"] = since;
        return variables;
    }

    private Dictionary<string, object?> Variables(RepositoryName repository, CollectScope scope)
    {
        var variables = new Dictionary<string, object?> { ["owner"] = repository.Owner, ["name"] = repository.Name };
        if (scope != CollectScope.Issues) variables["entries"] = _entries;
        return variables;
    }

    private static JsonElement RepositoryOf(GraphAnswer answer, RepositoryName repository)
    {
        if (answer.Repository is { } found) return found;
        var said = answer.FirstError ?? "it gave no repository";
        throw new GitHubException($"GitHub refuses: {said}", repository.ToString());
    }

    private static GitHubException NullNode(RepositoryName repository, GraphAnswer answer) =>
        new($"GitHub's answer has a hole: {answer.FirstError ?? "an entry is null"}", repository.ToString(), "Run the same command again; it goes on where it was.");

    private static bool HasNext(JsonElement list, out string? cursor)
    {
        var page = list.Inner("pageInfo");
        cursor = page?.Str("endCursor");
        return cursor is not null && page?.Inner("hasNextPage")?.ValueKind == JsonValueKind.True;
    }

    private static long? Newest(JsonElement repository, string list) =>
        repository.Inner(list)?.Inner("nodes") is { ValueKind: JsonValueKind.Array } nodes ? nodes.EnumerateArray().Select(node => node.Whole("number")).FirstOrDefault() : null;

    private static long? Count(JsonElement repository, string list) => repository.Inner(list)?.Whole("totalCount");
}
