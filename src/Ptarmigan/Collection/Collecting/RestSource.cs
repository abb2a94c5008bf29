using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>REST as the source: the list of issues, and the timeline of each; the only one where nobody asks.</summary>
/// <param name="client">The client.</param>
internal sealed class RestSource(GitHubClient client) : IssueSource
{
    private const int MostDepth = 256;

    /// <summary>So many refusals without an issue between them are no matter of one issue.</summary>
    private const int MostInARow = 3;

    private readonly RecordParser _parser = new(MostDepth);
    private int _inARow;

    public override string Name => "rest";

    public override long Spent => client.Requests;

    // Pages by number shift while rows change, and one may be passed over at a seam: the sweep finds it.
    public override bool IsGapless => false;

    public override async IAsyncEnumerable<SourcePage> WalkAsync(
        RepositoryName repository, CollectScope scope, string? since, string? cursor, Func<ListedIssue, bool> isKnown, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = $"/repos/{repository}/issues?state=all&sort=updated&direction=asc&per_page=100" + (since is null ? "" : $"&since={since}");
        for (var address = cursor is null ? client.Server.Rest(first) : new Uri(cursor); address is not null;)
        {
            var answer = await ListAsync(repository, address, cancellation);
            var known = 0;
            var ready = new List<CollectedIssue>();
            foreach (var (issue, json) in Issues(repository, answer, out _))
            {
                if (isKnown(Listed(issue)))
                {
                    known++;
                    continue;
                }

                if (await CompleteAsync(repository, scope, issue, json, cancellation) is not { } collected) continue;
                ready.Add(collected);
                if (scope == CollectScope.Issues) continue;

                // Where each costs a request, each is written by itself: without a token one page would take hours.
                yield return new SourcePage(ready, address.AbsoluteUri, IsEnd: false, null) { Known = known };
                (known, ready) = (0, []);
            }

            address = answer.Next;
            yield return new SourcePage(ready, address?.AbsoluteUri, IsEnd: address is null, null) { Known = known };
        }
    }

    public override async Task<RepositorySweep> SweepAsync(RepositoryName repository, CancellationToken cancellation)
    {
        var issues = new Dictionary<long, ListedIssue>();
        var (pullRequests, highest) = (0L, 0L);
        for (var address = client.Server.Rest($"/repos/{repository}/issues?state=all&sort=created&direction=asc&per_page=100"); address is not null;)
        {
            var answer = await ListAsync(repository, address, cancellation);
            var page = Issues(repository, answer, out var others);
            foreach (var (issue, _) in page) issues[issue.Number] = Listed(issue);
            pullRequests += others.Count;
            highest = Math.Max(highest, others.DefaultIfEmpty().Max());
            address = answer.Next;
        }

        return new RepositorySweep(issues) { PullRequests = pullRequests, HighestPullRequest = highest };
    }

    public override async IAsyncEnumerable<IReadOnlyList<CollectedIssue>> ReadSomeAsync(
        RepositoryName repository, CollectScope scope, IReadOnlyList<long> numbers, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var number in numbers)
        {
            var address = client.Server.Rest(string.Create(CultureInfo.InvariantCulture, $"/repos/{repository}/issues/{number}"));
            var answer = await client.Transport.SendAsync(new GitHubRequest(address, GitHubRequest.Core) { FollowsRedirects = false }, cancellation);
            if (!answer.IsSuccess || Parse(repository, answer.Body) is not IssueRecord issue) continue;
            if (await CompleteAsync(repository, scope, issue, answer.Body, cancellation) is { } collected) yield return [collected];
        }
    }

    public override Task<DeclaredCounts> CountAsync(RepositoryName repository, CancellationToken cancellation) =>
        Task.FromResult(new DeclaredCounts(null, null, null));

    public override Task<string?> FindDiscussionAsync(RepositoryName repository, long number, CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>How many issues and pull requests a repository has at most: its newest number, which no link to a last page has to tell.</summary>
    public async Task<long?> ForecastAsync(RepositoryName repository, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(client.Server.Rest($"/repos/{repository}/issues?state=all&sort=created&direction=desc&per_page=1"), cancellation);
        if (!answer.IsSuccess) return null;
        using var list = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = MostDepth });
        return list.RootElement.EnumerateArray().Select(newest => newest.GetProperty("number").GetInt64()).FirstOrDefault();
    }

    private async Task<GitHubAnswer> ListAsync(RepositoryName repository, Uri address, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(address, cancellation);
        if (answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound) throw new CursorException(GitHubRefusal.Of(answer, repository.ToString()));
        return answer.IsSuccess ? answer : throw GitHubRefusal.Of(answer, repository.ToString());
    }

    private List<(IssueRecord Issue, byte[] Json)> Issues(RepositoryName repository, GitHubAnswer answer, out List<long> pullRequests)
    {
        using var list = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = MostDepth });
        List<(IssueRecord, byte[])> issues = [.. list.RootElement.EnumerateArray().Select(item => JsonMarshal.GetRawUtf8Value(item).ToArray())
            .Select(json => (Record: Parse(repository, json), Json: json))
            .Where(item => item.Record is IssueRecord).Select(item => ((IssueRecord)item.Record, item.Json))];
        var isIssue = issues.Select(issue => issue.Item1.Number).ToHashSet();
        pullRequests = [.. list.RootElement.EnumerateArray().Select(item => item.GetProperty("number").GetInt64()).Where(number => !isIssue.Contains(number))];
        return issues;
    }

    /// <summary>The issue with its timeline or comments; null where it went away meanwhile or is refused.</summary>
    private async Task<CollectedIssue?> CompleteAsync(RepositoryName repository, CollectScope scope, IssueRecord issue, byte[] json, CancellationToken cancellation)
    {
        var documents = new List<CollectedDocument> { new(DocumentKind.Issue, issue.Number, json, issue) };
        if (scope == CollectScope.Issues) return new CollectedIssue(Listed(issue), documents);

        var isTimeline = scope == CollectScope.Timeline;
        if (!isTimeline && issue.CommentCount == 0) return new CollectedIssue(Listed(issue), documents);
        byte[]? entries;
        try
        {
            entries = await ReadEntriesAsync(repository, issue.Number, isTimeline ? "timeline" : "comments", cancellation);
            _inARow = 0;
        }
        catch (GitHubException failure) when (!failure.EndsRun && ++_inARow < MostInARow)
        {
            // One issue that GitHub does not give must not keep the others from being read, now and in every further run.
            Refused.Add(new RefusedIssue(issue.Number, failure.Message));
            return null;
        }

        if (entries is null) return null;
        var timeline = Parse(repository, entries) as TimelineRecord ?? throw new GitHubException("GitHub's answer is no timeline.", repository.ToString());
        documents.Add(new CollectedDocument(DocumentKind.Timeline, issue.Number, entries, timeline));
        return new CollectedIssue(Listed(issue) with { EntryCount = isTimeline ? timeline.Comments.Count + timeline.Events.Count : null }, documents);
    }

    /// <summary>All pages of an issue's timeline as one document, in the shape that an import reads; null where the issue is gone.</summary>
    private async Task<byte[]?> ReadEntriesAsync(RepositoryName repository, long number, string list, CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        var isComments = list == "comments";
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},{(isComments ? "\"only\":\"comments\"," : "")}\"events\":[")));
        var isFirst = true;
        for (var address = client.Server.Rest(string.Create(CultureInfo.InvariantCulture, $"/repos/{repository}/issues/{number}/{list}?per_page=100")); address is not null;)
        {
            var answer = await client.GetAsync(address, cancellation);
            if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone || answer.IsRedirect) return null;
            if (!answer.IsSuccess) throw GitHubRefusal.Of(answer, string.Create(CultureInfo.InvariantCulture, $"{repository}#{number}"));
            using var page = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = MostDepth });
            foreach (var entry in page.RootElement.EnumerateArray())
            {
                if (!isFirst) stream.WriteByte((byte)',');
                isFirst = false;
                stream.Write(JsonMarshal.GetRawUtf8Value(entry));
            }

            address = answer.Next;
        }

        stream.Write("]}"u8);
        return stream.ToArray();
    }

    private GitHubRecord Parse(RepositoryName repository, byte[] json) =>
        _parser.TryParse(json, repository, out var record, out var reason)
            ? record
            : throw new GitHubException($"GitHub's answer cannot be read: {reason}", repository.ToString());

    private static ListedIssue Listed(IssueRecord issue) => new(issue.Number, issue.UpdatedAt, issue.CommentCount, null);
}
