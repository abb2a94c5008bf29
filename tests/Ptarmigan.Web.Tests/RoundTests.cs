using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class RoundTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
    public async Task Overview_tells_each_person_what_waits_for_them()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var own = await served.Member("own", Role.Owner);
        Assert.Contains("Open the first round", await own.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 6);

        Assert.Contains("one: 6 issues to answer", await ann.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
        MadeUpRounds.Answer(served.Study, round, "ann", place => place < 3 ? "yes" : "no");
        MadeUpRounds.Answer(served.Study, round, "bob", place => place < 2 ? "yes" : "no");
        Assert.Contains("one: every answer is given", await own.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain("one:", await ann.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
        RoundClosing.Close(served.Study, round, "own");

        var page = await own.GetStringAsync("/", Cancellation);
        Assert.Contains("one: 1 issue awaits a decision", page, StringComparison.Ordinal);
        Assert.Contains($"kappa {Reporting.Numbers.Rounded(AgreementMeasure.Of(served.Study, round).Coefficient, 2)}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_annotators_at_once_lose_nothing()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        var names = Enumerable.Range(1, 20).Select(at => $"annotator {at:00}").ToArray();
        var tokens = names.Select(name => new ApiTokenBook(served.Study).Add(new AccountBook(served.Study).Add(name, Role.Annotator, "none"), "test")).ToArray();
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 12, 1, names);
        await Task.WhenAll(tokens.Select(async token =>
        {
            using var annotator = served.Visitor();
            annotator.DefaultRequestHeaders.Authorization = new("Bearer", token);
            for (var at = 0; at < 12; at++)
            {
                var next = await annotator.GetFromJsonAsync<JsonElement>($"/api/rounds/{round.Id}/queue/next", Cancellation);
                var issue = next.GetProperty("item").GetProperty("issueId").GetInt64();
                var answer = await annotator.PostAsJsonAsync($"/api/rounds/{round.Id}/queue/answers", new { issueId = issue, answer = issue % 2 == 0 ? "yes" : "no", note = token }, Cancellation);
                answer.EnsureSuccessStatusCode();
            }
        }));

        Assert.All(new RoundCatalog(served.Study).Progress(round), progress => Assert.Equal(12, progress.Answered));
        foreach (var (name, token) in names.Zip(tokens))
        {
            var queue = new RoundQueue(served.Study, round, name);
            Assert.All(Enumerable.Range(0, 12).Select(at => queue.At(at)!), item => Assert.Equal((item.IssueId % 2 == 0 ? "yes" : "no", token), (item.Answer!.Answer, item.Answer.Note)));
        }
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
}
