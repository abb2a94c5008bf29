using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class RoundTests
{
    private const string Note = "note-that-only-ann-may-see";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_route_tells_anybody_but_the_annotator_what_was_answered_in_an_open_round()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        var others = new[] { await served.Member("bob", Role.Annotator), await served.Member("rea", Role.Reader), await served.Member("adj", Role.Adjudicator), await served.Member("own", Role.Owner) };
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 8);
        for (var at = 0; at < 8; at++)
        {
            var item = (await ann.GetFromJsonAsync<JsonElement>($"/api/rounds/{round.Id}/queue/next", Cancellation)).GetProperty("item");
            var answer = await ann.PostAsJsonAsync($"/api/rounds/{round.Id}/queue/answers", new { issueId = item.GetProperty("issueId").GetInt64(), answer = at < 3 ? "yes" : "no", note = Note, isUnsure = at == 0 }, Cancellation);
            answer.EnsureSuccessStatusCode();
        }

        Assert.Contains(Note, await ann.GetStringAsync($"/api/rounds/{round.Id}/queue/0", Cancellation));
        foreach (var address in Addresses(served, round.Id))
        {
            foreach (var other in others)
            {
                var text = await (await other.GetAsync(address, Cancellation)).Content.ReadAsStringAsync(Cancellation);
                Assert.False(text.Contains(Note, StringComparison.Ordinal), $"{address} tells ann's note.");
                Assert.False(text.Contains("\"answer\":\"yes\"", StringComparison.Ordinal), $"{address} tells an answer.");
            }
        }

        Assert.Equal(HttpStatusCode.Conflict, (await others[3].GetAsync($"/api/agreement/{round.Id}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await others[3].GetAsync($"/api/rounds/{round.Id}/adjudication", Cancellation)).StatusCode);
        foreach (var other in others) other.Dispose();
    }

    [Fact]
    public async Task Search_by_answer_finds_nothing_of_open_rounds_and_of_a_model_for_who_is_in_one()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var reader = await served.Member("rea", Role.Reader);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 12);
        MadeUpRounds.Answer(served.Study, round, "ann", _ => "yes");

        Assert.Equal(0, await Found(reader, "ann"));
        Assert.Equal(12, await Found(reader, "model"));
        Assert.Equal(0, await Found(ann, "model"));
        RoundClosing.Close(served.Study, round, "own");
        Assert.Equal(12, await Found(reader, "ann"));
        Assert.Equal(12, await Found(ann, "model"));

        static async Task<int> Found(HttpClient member, string annotator) =>
            (await member.GetFromJsonAsync<JsonElement>($"/api/issues?annotator={annotator}&answer=ptm=yes", Cancellation)).GetProperty("count").GetInt32();
    }

    [Fact]
    public async Task Twenty_annotators_at_once_lose_nothing()
    {
        await using var served = await ServedStudy.Start(Issues);
        var names = Enumerable.Range(1, 20).Select(at => $"annotator {at:00}").ToArray();
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 12, 1, names);
        await Task.WhenAll(names.Select(name => Task.Run(
            async () =>
            {
                for (var at = 0; at < 12; at++)
                {
                    // The same way that the endpoints go, without twenty sign-ins: the limit on tries would slow them down.
                    await served.Workbench.Application.Services.GetRequiredService<Studies.StudyDoor>().Ask(study =>
                    {
                        var queue = new RoundQueue(study, round, name);
                        return queue.Answer(queue.Next()!.IssueId, new RoundAnswer(at % 2 == 0 ? "yes" : "no"));
                    });
                }
            },
            Cancellation)));

        Assert.All(new RoundCatalog(served.Study).Progress(round), progress => Assert.Equal(12, progress.Answered));
    }

    [Fact]
    public async Task Api_takes_a_round_from_opening_to_gold()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var bob = await served.Member("bob", Role.Annotator);
        using var own = await served.Member("own", Role.Adjudicator);
        var opened = await own.PostAsJsonAsync("/api/rounds", new { name = "api", question = "ptm", annotators = new[] { "ann", "bob" }, size = 6 }, Cancellation);
        var id = (await opened.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("id").GetInt64();
        foreach (var (member, limit) in new[] { (ann, 3), (bob, 2) })
        {
            for (var at = 0; at < 6; at++)
            {
                var item = (await member.GetFromJsonAsync<JsonElement>($"/api/rounds/{id}/queue/next", Cancellation)).GetProperty("item").GetProperty("issueId").GetInt64();
                await member.PostAsJsonAsync($"/api/rounds/{id}/queue/answers", new { issueId = item, answer = item % 6 < limit ? "yes" : "no" }, Cancellation);
            }
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await ann.PostAsJsonAsync($"/api/rounds/{id}/close", new { }, Cancellation)).StatusCode);
        (await own.PostAsJsonAsync($"/api/rounds/{id}/close", new { reason = "Done." }, Cancellation)).EnsureSuccessStatusCode();
        var agreement = await own.GetFromJsonAsync<JsonElement>($"/api/agreement/{id}", Cancellation);
        var round = new RoundCatalog(served.Study).Find("api");
        Assert.Equal(AgreementMeasure.Of(served.Study, round).Coefficient, agreement.GetProperty("value").GetDouble());
        var differences = await own.GetFromJsonAsync<JsonElement>($"/api/rounds/{id}/adjudication", Cancellation);
        foreach (var item in differences.EnumerateArray())
        {
            var name = item.GetProperty("issue").GetString();
            (await own.PostAsJsonAsync($"/api/rounds/{id}/adjudication/decisions", new { issue = name, answer = "no", reason = "By the guideline." }, Cancellation)).EnsureSuccessStatusCode();
        }

        Assert.Equal(RoundState.Adjudicated, new RoundCatalog(served.Study).Find("api").State);
        Assert.Equal(6, new JudgmentLedger(served.Study).Current("gold", Question.Ptm).Count);
        Assert.Equal(differences.GetArrayLength(), (await ann.GetFromJsonAsync<JsonElement>($"/api/rounds/{id}/decisions/mine", Cancellation)).GetArrayLength());
        Assert.Contains("api,PTM-related?", await own.GetStringAsync("/api/agreement/table.csv", Cancellation));
    }

    [Fact]
    public async Task Another_site_cannot_answer_and_nobody_answers_for_another()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var eve = await served.Member("eve", Role.Annotator);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 4);
        using var form = new StringContent("""{"issueId":1,"answer":"yes"}""", System.Text.Encoding.UTF8, "text/plain");

        // A page elsewhere can send a form or plain text, but no JSON without asking first; and nobody here answers such a question.
        Assert.False((await ann.PostAsync($"/api/rounds/{round.Id}/queue/answers", form, Cancellation)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.PostAsJsonAsync($"/api/rounds/{round.Id}/queue/answers", new { issueId = 1, answer = "yes" }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync($"/rounds/{round.Id}/item", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ann.PostAsJsonAsync($"/api/rounds/{round.Id}/queue/answers", new { issueId = 1, answer = "maybe" }, Cancellation)).StatusCode);
        Assert.Equal(0, new RoundCatalog(served.Study).Progress(round).Sum(progress => progress.Answered));
    }

    private static void Issues(StudyBuilder study)
    {
        for (var number = 1; number <= 12; number++) study.AddIssue("a/b", number).Comment("A comment").Judged("model", "ptm", "yes");
    }

    /// <summary>Every address that can be asked for, filled in for the round and an issue of it.</summary>
    private static IEnumerable<string> Addresses(ServedStudy served, long round)
    {
        var patterns = served.Workbench.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        Assert.Contains("/rounds/{id:long}/item", patterns);
        foreach (var pattern in patterns)
        {
            yield return pattern.Replace("{id:long}", $"{round}", StringComparison.OrdinalIgnoreCase).Replace("{position:int}", "0", StringComparison.Ordinal)
                .Replace("{Owner}", "a", StringComparison.OrdinalIgnoreCase).Replace("{Name}", "b", StringComparison.OrdinalIgnoreCase)
                .Replace("{Number:int}", "1", StringComparison.OrdinalIgnoreCase).Replace("{question}", "ptm", StringComparison.Ordinal).Replace("{Asked}", "ptm", StringComparison.Ordinal);
        }

        yield return "/issues?annotator=ann&answer=ptm=yes";
        yield return "/issues/rows?annotator=ann&answer=ptm=yes&start=0&count=50";
        yield return "/api/issues?annotator=ann&answer=ptm=yes";
        yield return "/api/guidelines/ptm/difference?older=1&newer=1";
    }
}
