using System.Text.Json;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Selection.Criteria;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.GitHub;

/// <summary>Reads the metadata of candidates from GitHub: what the criteria ask and files leave out.</summary>
/// <remarks>
/// A candidate takes five requests: the repository, its commits, its README, its closed issues and the count of its issues. Each
/// candidate is recorded at once, so a stopped reading goes on where it was; answers that still hold cost nothing.
/// </remarks>
public static class CandidateMetadata
{
    private const int IssuesOfPage = 100;
    private const int PlainRequests = 4;
    private const int SearchesOfMinute = 30;
    private const int AnonymousSearchesOfMinute = 10;
    private const int RequestsOfHour = 5000;
    private const int AnonymousRequestsOfHour = 60;

    /// <summary>What a reading will cost, without asking anything.</summary>
    /// <param name="study">The study.</param>
    /// <param name="client">GitHub.</param>
    /// <param name="again">Whether to ask again for candidates that were read before; answers that still hold cost nothing, which the forecast cannot know.</param>
    /// <exception cref="SelectionException">The study has no candidates.</exception>
    public static SelectionForecast Forecast(Study study, GitHubClient client, bool again)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(client);
        return Forecast(client, Wanted(study, again).Count, study.Time.GetUtcNow());
    }

    /// <summary>Reads what was not read yet.</summary>
    /// <param name="study">The study.</param>
    /// <param name="client">GitHub.</param>
    /// <param name="again">Whether to ask again for candidates that were read before.</param>
    /// <param name="forecast">Told, before anything is asked, what it will cost; null for nobody.</param>
    /// <param name="progress">Told how many candidates of how many are done; null for nobody.</param>
    /// <param name="cancellation">Stops within the candidate at hand; those before it are kept.</param>
    /// <exception cref="SelectionException">The study has no candidates.</exception>
    /// <exception cref="GitHubException">GitHub cannot be reached or refuses the token; what was read is kept.</exception>
    public static async Task<MetadataReport> ReadAsync(
        Study study, GitHubClient client, bool again, Action<SelectionForecast>? forecast, Action<SelectionProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(client);
        var wanted = Wanted(study, again);
        forecast?.Invoke(Forecast(client, wanted.Count, study.Time.GetUtcNow()));
        int read = 0, renamed = 0, absent = 0;
        var problems = new List<string>();
        var before = client.Requests;
        string? stopped = null;
        try
        {
            foreach (var candidate in wanted)
            {
                progress?.Invoke(new SelectionProgress("reading metadata", read, wanted.Count, client.Budgets.FirstOrDefault(budget => budget.Resource == GitHubRequest.Core)));
                try
                {
                    var (found, texts) = await ReadOneAsync(study, client, candidate, cancellation);
                    Record(study, found, texts);
                    read++;
                    if (found.Absence is not null) absent++;
                    else if (found.CurrentName != candidate.Name) renamed++;
                }
                catch (GitHubException failure) when (!failure.EndsRun)
                {
                    problems.Add($"{candidate.Name}: {failure.Message}");
                }
            }
        }
        catch (GitHubLimitException limit)
        {
            stopped = $"{limit.Message} {limit.Next}";
        }

        return new MetadataReport(wanted.Count, read, renamed, absent, client.Requests - before, problems, stopped);
    }

    private static SelectionForecast Forecast(GitHubClient client, int candidates, DateTimeOffset now)
    {
        var (plain, requests) = (PlainRequests * (long)candidates, (PlainRequests + 1) * (long)candidates);
        var hour = client.HasIdentity ? RequestsOfHour : AnonymousRequestsOfHour;
        var minute = client.HasIdentity ? SearchesOfMinute : AnonymousSearchesOfMinute;
        var budget = client.Budgets.FirstOrDefault(budget => budget.Resource == GitHubRequest.Core && budget.ResetsAt > now);
        var waiting = SelectionForecast.Wait(plain, budget?.Remaining ?? hour, budget?.Most ?? hour, TimeSpan.FromHours(1));
        // The searches wait for their own budget while the rest is read.
        var working = TimeSpan.FromSeconds(Math.Max(requests * SelectionForecast.SecondsOfRequest, SelectionForecast.Wait(candidates, minute, minute, TimeSpan.FromMinutes(1)).TotalSeconds));
        return new SelectionForecast(candidates, requests, working + waiting);
    }

    private static List<Candidate> Wanted(Study study, bool again) => [.. Wanted(study).Where(candidate => again || candidate.ReadAt is null)];

    /// <summary>Those that the downloads leave: nobody else needs to be asked for.</summary>
    private static IEnumerable<Candidate> Wanted(Study study)
    {
        var candidates = new CandidateTable(study.Database.Connection).Read();
        if (candidates.Count == 0) throw new SelectionException("The study has no candidates yet.", study.Folder, "Add some with `ptarmigan select add FILE` or `ptarmigan select search QUERY`.");
        var downloads = DownloadsCriterion.Of(study.Protocol.Selection.MoreDownloadsThan, candidates);
        return candidates.Where(candidate => downloads?.Judge(candidate).IsKept ?? true);
    }

    private static async Task<(Candidate Candidate, IReadOnlyList<CandidateText> Texts)> ReadOneAsync(
        Study study, GitHubClient client, Candidate candidate, CancellationToken cancellation)
    {
        var now = study.Time.GetUtcNow();
        var answer = await client.ReadRepositoryAsync(candidate.Name, cancellation);
        if (answer.Repository is not { } repository)
            return (new Candidate { Name = candidate.Name, ReadAt = now, Absence = answer.Presence == RepositoryPresence.Blocked ? "blocked by GitHub" : "gone or private" }, []);

        var (texts, hasClosed) = answer.HasIssues ? await ReadIssuesAsync(study, client, repository.Name.ToString(), cancellation) : ([], null);
        return (CandidateReading.Of(candidate.Name, repository, now) with
        {
            HasIssues = answer.HasIssues,
            Commits = await client.CountCommitsAsync(repository.Name, cancellation),
            Readme = await client.ReadReadmeAsync(repository.Name, cancellation),
            Issues = answer.HasIssues ? await client.CountIssuesAsync(repository.Name, cancellation) : 0,
            // How many are closed nobody needs to know, only whether there is one.
            ClosedIssues = hasClosed == false ? 0 : null,
        }, texts);
    }

    /// <summary>Some closed issues, for the language, and whether there is one; the list holds pull requests too.</summary>
    private static async Task<(IReadOnlyList<CandidateText> Texts, bool? HasClosed)> ReadIssuesAsync(Study study, GitHubClient client, string name, CancellationToken cancellation)
    {
        var texts = new List<CandidateText>();
        for (var address = client.Server.Rest($"/repos/{name}/issues?state=closed&per_page={IssuesOfPage}"); address is not null;)
        {
            var answer = await client.GetKeptAsync(address, cancellation);
            if (!answer.IsSuccess) return (texts, texts.Count > 0 ? true : null);
            using var json = JsonDocument.Parse(answer.Body);
            texts.AddRange(json.RootElement.EnumerateArray().Where(issue => !issue.TryGetProperty("pull_request", out _)).Select(TextOf));
            address = texts.Count > 0 ? null : answer.Next;
        }

        return ([.. Sources.Spread.Over(texts, study.Protocol.Selection.LanguageSample)], texts.Count > 0);
    }

    private static CandidateText TextOf(JsonElement issue) => new(
        issue.GetProperty("number").GetInt64(), issue.GetProperty("title").GetString() ?? "", issue.TryGetProperty("body", out var body) ? body.GetString() : null);

    private static void Record(Study study, Candidate candidate, IReadOnlyList<CandidateText> texts)
    {
        var connection = study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        var table = new CandidateTable(connection);
        var id = table.Merge(candidate);
        if (texts.Count > 0) table.SetTexts(id, texts);
        transaction.Commit();
    }
}
