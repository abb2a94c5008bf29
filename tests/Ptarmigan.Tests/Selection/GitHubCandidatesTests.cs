using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Selection;
using Ptarmigan.Selection.GitHub;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHub.StubHandler;

namespace Ptarmigan.Tests.Selection;

public sealed partial class GitHubCandidatesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metadata_fill_what_a_list_leaves_out_and_say_what_is_gone_or_renamed()
    {
        using var study = Study("o/old\no/new\no/gone\n");
        var handler = new StubHandler((request, _) => Answer(request));
        using var client = Client(study.Study, handler);

        var report = await CandidateMetadata.ReadAsync(study.Study, client, false, null, null, Cancellation);
        var again = await CandidateMetadata.ReadAsync(study.Study, client, false, null, null, Cancellation);

        Assert.Equal((3, 3, 1, 1, null), (report.Wanted, report.Read, report.Renamed, report.Absent, report.Stopped));
        Assert.Equal((0, 0L), (again.Wanted, again.Requests));
        var candidates = new CandidateTable(study.Database.Connection).Read();
        var read = candidates.Single(candidate => candidate.Name.ToString() == "o/new");
        Assert.Equal(
            (77L, 12L, 345L, 40L, "Python", "# New\nA library", true, false),
            (read.Stars!.Value, read.SizeKilobytes!.Value, read.Commits!.Value, read.Issues!.Value, read.Language, read.Readme, read.HasIssues!.Value, read.IsArchived!.Value));
        Assert.Equal([1L, 3L], study.Database.Connection.Query("SELECT number FROM candidate_text WHERE candidate_id = @id ORDER BY number", row => row.GetInt64(0), ("id", read.Id)));

        // The old name and the new one are one repository, and the one that is gone is out.
        var selected = new Ptarmigan.Selection.Funnels.SelectionRecord(study.Study).Run(null, Cancellation).Funnel;
        Assert.Equal(["o/new"], selected.Selected.Select(one => one.Repository.ToString()));
        Assert.Equal(1, selected.Steps.Single(step => step.Criterion == "reachable").LeftOut["gone or private"]);
    }

    [Fact]
    public async Task A_limit_stops_the_reading_and_a_rerun_goes_on()
    {
        using var study = Study("o/a\no/b\no/c\n");
        var left = 8;
        using var first = Client(study.Study, new StubHandler((request, _) => left-- > 0 ? Answer(request) : Json("{}", HttpStatusCode.TooManyRequests, ("retry-after", "86400"))));

        var stopped = await CandidateMetadata.ReadAsync(study.Study, first, false, null, null, Cancellation);

        Assert.Equal((3, 1), (stopped.Wanted, stopped.Read));
        Assert.NotNull(stopped.Stopped);
        study.Database.Connection.Execute("DELETE FROM rate_limit WHERE 1 = 1");
        using var second = Client(study.Study, new StubHandler((request, _) => Answer(request)));
        Assert.Equal((2, 2), (await CandidateMetadata.ReadAsync(study.Study, second, false, null, null, Cancellation)) is var rest ? (rest.Wanted, rest.Read) : default);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(2500)]
    public async Task A_search_finds_all_past_a_thousand_by_splitting_the_days(int repositories)
    {
        using var study = Study("o/a\n");
        using var client = Client(study.Study, new StubHandler((request, _) => Search(request, Spread(repositories), false)));

        var report = await RepositorySearch.AddAsync(study.Study, client, "topic:nlp", null, null, Cancellation);

        Assert.Equal((SourceKind.Search, repositories, 0), (report.Kind, report.Repositories, report.Notes.Count));
    }

    [Fact]
    public async Task A_part_that_cannot_be_split_further_is_said()
    {
        using var study = Study("o/a\n");
        var sameMoment = Enumerable.Range(0, 1200).Select(_ => new DateTimeOffset(2020, 5, 5, 5, 5, 5, TimeSpan.Zero)).ToArray();
        using var client = Client(study.Study, new StubHandler((request, _) => Search(request, sameMoment, false)));

        var report = await RepositorySearch.AddAsync(study.Study, client, "topic:nlp", null, null, Cancellation);

        Assert.Equal(1000, report.Repositories);
        Assert.Contains("1,200 repositories between", Assert.Single(report.Notes));
    }

    [Fact]
    public async Task Incomplete_results_are_asked_for_again_and_said_if_they_stay_so()
    {
        using var study = Study("o/a\n");
        var asked = 0;
        using var healing = Client(study.Study, new StubHandler((request, _) => Search(request, Spread(5), asked++ == 0)));
        using var broken = Client(study.Study, new StubHandler((request, _) => Search(request, Spread(5), true)));

        Assert.Empty((await RepositorySearch.AddAsync(study.Study, healing, "topic:nlp", null, null, Cancellation)).Notes);
        Assert.Contains("gave up", Assert.Single((await RepositorySearch.AddAsync(study.Study, broken, "topic:cv", null, null, Cancellation)).Notes));
    }

    private static StudyBuilder Study(string list)
    {
        var study = new StudyBuilder(new Protocol { Selection = CandidateStudy.Nothing });
        CandidateSources.AddFile(study.Study, study.Write("list.txt", list), Cancellation);
        return study;
    }

    private static GitHubClient Client(Study study, StubHandler handler) => new(study, new GitHubOptions(), handler);

    private static HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var path = request.RequestUri!.PathAndQuery;
        if (path.StartsWith("/search/issues", StringComparison.Ordinal)) return Json("""{"total_count":40,"incomplete_results":false,"items":[]}""");
        if (path.StartsWith("/repos/o/gone", StringComparison.Ordinal)) return Json("""{"message":"Not Found"}""", HttpStatusCode.NotFound);
        if (path.EndsWith("/readme", StringComparison.Ordinal)) return Json(JsonSerializer.Serialize(new { content = Convert.ToBase64String(Encoding.UTF8.GetBytes("# New\nA library")), encoding = "base64" }));
        if (path.Contains("/commits?", StringComparison.Ordinal))
            return Json("[{}]", HttpStatusCode.OK, ("link", $"<https://api.github.com{path}&page=345>; rel=\"last\""));
        if (path.Contains("/issues?", StringComparison.Ordinal))
            return Json("""[{"number":1,"title":"One","body":"Text"},{"number":2,"title":"A pull request","body":"","pull_request":{}},{"number":3,"title":"Three","body":null}]""");
        var name = path["/repos/".Length..] is "o/old" ? "o/new" : path["/repos/".Length..];
        return Json(Repository(name, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), name == "o/new" ? 7 : name.GetHashCode(StringComparison.Ordinal) & 0xFFFF));
    }

    private static string Repository(string name, DateTimeOffset created, int id) => JsonSerializer.Serialize(new
    {
        id,
        full_name = name,
        description = "A library",
        language = "Python",
        topics = (string[])["nlp"],
        stargazers_count = 77,
        forks_count = 5,
        size = 12,
        open_issues_count = 4,
        fork = false,
        archived = false,
        has_issues = true,
        created_at = created.ToStoredText(),
        pushed_at = "2023-01-01T00:00:00Z",
        updated_at = "2023-01-02T00:00:00Z",
        url = $"https://api.github.com/repos/{name}",
    });

    private static DateTimeOffset[] Spread(int count) =>
        [.. Enumerable.Range(0, count).Select(place => new DateTimeOffset(2012, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(place * 30))];

    /// <summary>A search over repositories by their creation, which shows 1,000 at most.</summary>
    private static HttpResponseMessage Search(HttpRequestMessage request, DateTimeOffset[] created, bool isIncomplete)
    {
        var query = Uri.UnescapeDataString(request.RequestUri!.Query);
        var range = Range().Match(query);
        DateTimeOffset from = StoredTime.Parse(range.Groups[1].Value), to = StoredTime.Parse(range.Groups[2].Value);
        var page = Page().Match(query) is { Success: true } given ? int.Parse(given.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
        var matching = Enumerable.Range(0, created.Length).Where(place => created[place] >= from && created[place] <= to).ToList();
        var shown = matching.Take(1000).Skip(100 * (page - 1)).Take(100).Select(place => Repository(FormattableString.Invariant($"o/r{place}"), created[place], place + 1)).ToList();
        var body = FormattableString.Invariant($$"""{"total_count":{{matching.Count}},"incomplete_results":{{(isIncomplete ? "true" : "false")}},"items":[{{string.Join(',', shown)}}]}""");
        var next = 100 * page < Math.Min(matching.Count, 1000);
        var address = Page().Replace(request.RequestUri.AbsoluteUri, "") + FormattableString.Invariant($"&page={page + 1}");
        return next ? Json(body, HttpStatusCode.OK, ("link", $"<{address}>; rel=\"next\"")) : Json(body);
    }

    [GeneratedRegex(@"created:(\S+?)\.\.([^&\s]+)")]
    private static partial Regex Range();

    [GeneratedRegex(@"&page=(\d+)")]
    private static partial Regex Page();
}
