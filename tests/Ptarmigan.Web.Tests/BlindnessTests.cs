using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// Two worlds that differ in secret answers only look the same, byte by byte, to everybody who may not know them: on every address
/// that the server has.
/// </summary>
public sealed partial class BlindnessTests
{
    private const string Note = "note-that-only-ann-may-see";

    private static readonly string[] Searches =
    [
        "/issues?annotator=ann&answer=ptm=yes", "/issues?annotator=ann", "/issues?answer=ptm=yes", "/issues?annotator=model&answer=ptm=yes", "/issues?annotator=gold&answer=ptm=no",
        "/issues/rows?annotator=ann&answer=ptm=yes&start=0&count=50", "/issues/rows?annotator=model&answer=ptm=yes&start=0&count=50", "/issues/rows?start=0&count=50",
        "/api/issues?annotator=ann&answer=ptm=yes", "/api/issues?annotator=model&answer=ptm=yes", "/api/issues?annotator=model", "/api/issues?answer=challenges=HR-MEM",
        "/api/guidelines/ptm/difference?older=1&newer=1", "/guideline/ptm?version=1", "/agreement?round=1", "/rounds/1/item?after=-1", "/rounds/1/item?at=3",
        "/suggestions/type", "/suggestions/challenges?order=sure", "/suggestions/ptm?order=doubtful&issue=a/b%231", "/learning/type", "/learning/challenges",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_a_server_sends_depends_on_an_answer_of_another_in_an_open_round()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 8);
        using var ann = await served.Member("ann", Role.Annotator);
        using var bob = await served.Member("bob", Role.Annotator);
        using var rea = await served.Member("rea", Role.Reader);
        using var adj = await served.Member("adj", Role.Adjudicator);
        using var own = await served.Member("own", Role.Owner);
        HttpClient[] others = [bob, rea, adj, own];

        Say(served, round, "yes", isUnsure: true, Note);
        Assert.Contains(Note, await ann.GetStringAsync($"/api/rounds/{round.Id}/queue/0", Cancellation), StringComparison.Ordinal);
        var world = await Look(served, others, round.Id);
        Say(served, round, "no", isUnsure: false, null);
        var otherWorld = await Look(served, others, round.Id);

        Same(world, otherWorld);
        Assert.DoesNotContain(world, seen => seen.Value.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_an_annotator_is_sent_depends_on_what_others_said_before_of_the_issues_of_a_blind_round()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 8);
        using var bob = await served.Member("bob", Role.Annotator);
        using var rea = await served.Member("rea", Role.Reader);

        var (world, open) = (await Look(served, [bob], round.Id), await rea.GetStringAsync("/", Cancellation));
        served.Study.Database.Connection.Execute(
            """
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, note, made_at)
            SELECT a.id, q.id, i.id, i.snapshot_id, CASE q.name WHEN 'ptm' THEN 'yes' WHEN 'type' THEN 'bug' ELSE 'HR-MEM' END, @note, '2024-01-01T00:00:00Z'
            FROM annotator AS a, question AS q, issue AS i JOIN round_item AS m ON m.issue_id = i.id WHERE a.name IN ('model', 'gold') AND m.round_id = @round
            """,
            ("note", Note), ("round", round.Id));
        var (otherWorld, otherOpen) = (await Look(served, [bob], round.Id), await rea.GetStringAsync("/", Cancellation));

        Same(world, otherWorld);
        // Who is in no round does see it: the comparison is not of two equal worlds.
        Assert.NotEqual(Stable(open), Stable(otherOpen));
    }

    [Fact]
    public async Task Nothing_that_a_server_sends_depends_on_what_another_codes_in_an_open_blind_batch()
    {
        await using var served = await ServedStudy.Start(Coded, isTeam: true);
        var issues = new BatchLedger(served.Study).Find(1).Issues;
        using var ann = await served.Member("ann", Role.Annotator);
        using var bob = await served.Member("bob", Role.Annotator);
        using var rea = await served.Member("rea", Role.Reader);
        using var adj = await served.Member("adj", Role.Adjudicator);
        using var own = await served.Member("own", Role.Owner);
        HttpClient[] others = [bob, rea, adj, own];

        var challenges = issues.Take(3).Select(issue => MadeUpCoding.Code(served.Study, issue, EvidencePart.Body, "Body", 3, "ann")).ToList();
        var memos = new MemoBook(served.Study);
        memos.Write(MemoKind.Question, MemoTarget.OfChallenge(challenges[0].Id), Note, "ann");
        new CodingExclusions(served.Study).Exclude(MadeUpCoding.Find(served.Study, issues[3]), "ann", ExclusionCause.TooBroad, Note);
        Assert.Contains(Note, await ann.GetStringAsync($"/code/item?issue={Uri.EscapeDataString(issues[0].ToString())}", Cancellation), StringComparison.Ordinal);
        var world = await LookAtCoding(served, others, challenges[0].Id);

        var ledger = new ChallengeLedger(served.Study);
        ledger.Recode(challenges[1].Id, 4, "ann");
        ledger.TakeBack(challenges[2].Id, "ann");
        MadeUpCoding.Code(served.Study, issues[4], EvidencePart.Title, "Title", 5, "ann");
        MadeUpCoding.Code(served.Study, issues[5], null, "", 4, "ann");
        new CodingExclusions(served.Study).TakeBack(MadeUpCoding.Find(served.Study, issues[3]), "ann", "It can be coded.");
        memos.Write(MemoKind.Analytic, MemoTarget.OfIssue(MadeUpCoding.Find(served.Study, issues[1]).Id), Note, "ann");
        var otherWorld = await LookAtCoding(served, others, challenges[0].Id);

        Same(world, otherWorld);
        Assert.DoesNotContain(world, seen => seen.Value.Contains(Note, StringComparison.Ordinal));
        // Who codes does see it: the comparison is not of two equal worlds.
        Assert.NotEqual(5, new ChallengeLedger(served.Study) { Viewer = "ann" }.At(3).Count);
    }

    /// <summary>Issues that two people code blind, and a codebook with codes that are used and codes that are not.</summary>
    private static void Coded(StudyBuilder study)
    {
        Issues(study);
        var codebook = new CodebookLedger(study.Study);
        foreach (var operation in (CodebookOperation[])[new CreateCode(CodeLevel.Theme, "Theme"), new CreateCode(CodeLevel.SubTheme, "Sub-theme", 1), new CreateCode(CodeLevel.Code, "one", 2), new CreateCode(CodeLevel.Code, "two", 2), new CreateCode(CodeLevel.Code, "three")])
            codebook.Do(operation, "own", "New.");
        var batch = new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 8, Filter = IssueFilter.All }, "own");
        var outside = study.Issues.Read(IssueFilter.All).First(issue => !batch.Issues.Contains(issue.Reference));
        MadeUpCoding.Code(study.Study, outside.Reference, EvidencePart.Body, "Body", 3, "ann");
    }

    /// <summary>Everything that can be looked at, and what is answered to who tries to learn of challenges by operations on their codes.</summary>
    private static async Task<Dictionary<string, string>> LookAtCoding(ServedStudy served, HttpClient[] visitors, long challenge)
    {
        var seen = await Look(served, visitors, 1);
        object[] probes =
        [
            new { kind = "merge", codes = (long[])[3], into = 4, reason = "?" }, new { kind = "retire", code = 5, reason = "?" }, new { kind = "undo", version = 5, reason = "?" },
            new { kind = "split", code = 3, parts = (object[])[new { name = "x", existing = (long?)null, challenges = (long[])[challenge] }], reason = "?" },
        ];
        foreach (var (visitor, place) in visitors.Select((visitor, place) => (visitor, place)).Where(pair => pair.place != 1))
        {
            foreach (var (probe, at) in probes.Select((probe, at) => (probe, at)))
            {
                foreach (var what in (string[])["preview", "operations"]) await Keep($"/api/codebook/{what}", probe, $"{place} {what} {at}", visitor);
            }

            await Keep("/api/coding/memos", new { kind = "rule", text = "?", challenge }, $"{place} memo", visitor);
            await Keep($"/api/coding/challenges/{challenge}/take-back", new { issueId = 1 }, $"{place} take back", visitor);
            await Keep($"/api/coding/revisits/{challenge}/settle", new { }, $"{place} settle", visitor);
            foreach (var address in (string[])["/codebook/merge?codes=3&into=4", "/codebook/3/split", "/codebook?code=3", "/codebook/revisit?all=yes", "/codebook/history?older=0&newer=5", "/code?q=Body", "/code/item?at=0", "/code/item?at=0&q=Body"])
                seen[$"{place} {address}"] = Stable(await visitor.GetStringAsync(address, Cancellation));
        }

        return seen;

        async Task Keep(string address, object body, string name, HttpClient visitor)
        {
            using var answer = await visitor.PostAsJsonAsync(address, body, Cancellation);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{name} answered {(int)answer.StatusCode}");
            seen[name] = Stable($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
        }
    }

    private static void Issues(StudyBuilder study)
    {
        // Issues that no round asks about have suggestions, with labelled issues like them beside.
        for (var number = 13; number <= 16; number++) study.AddIssue("a/b", number).Says("CUDA out of memory", $"when I load checkpoint {number}");
        for (var number = 1; number <= 12; number++)
        {
            var issue = study.AddIssue("a/b", number).Comment("A comment").Created($"2023-01-{number:00}").Closed($"2023-02-{number:00}");
            issue.Judged("model", "ptm", "no").Judged("gold", "ptm", number % 3 == 0 ? "yes" : "no").Judged("gold", "type", "bug");
            if (number % 3 == 0) issue.Judged("gold", "challenges", "DI-GUIDE");
        }
    }

    private static void Say(ServedStudy served, Round round, string answer, bool isUnsure, string? note)
    {
        var queue = new RoundQueue(served.Study, round, "ann");
        for (var at = 0; at < round.IssueCount; at++)
        {
            var item = queue.At(at)!;
            queue.Answer(item.IssueId, new RoundAnswer(at == 0 ? "yes" : answer) { IsUnsure = isUnsure, Note = note, Confidence = note is null ? 0.5 : 0.9 });
        }
    }

    /// <summary>What each visitor is sent on each address. Whoever could change something is asked to read only.</summary>
    private static async Task<Dictionary<string, string>> Look(ServedStudy served, HttpClient[] visitors, long round)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (visitor, place) in visitors.Select((visitor, place) => (visitor, place)))
        {
            foreach (var (method, _, address) in Routes.Of(served, "a/b", round).Concat(Searches.Select(search => ("GET", search, search))))
            {
                if (method != "GET" && place > 1) continue;
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                if (method != "GET") request.Content = JsonContent.Create(new { });
                using var answer = await visitor.SendAsync(request, Cancellation);
                Assert.True((int)answer.StatusCode < 500, $"{method} {address} answered {(int)answer.StatusCode}");
                seen[$"{place} {method} {address}"] = Stable($"{(int)answer.StatusCode} {answer.Headers.Location} {StreamedPage.Arrived(await answer.Content.ReadAsStringAsync(Cancellation))}");
            }
        }

        return seen;
    }

    private static void Same(Dictionary<string, string> world, Dictionary<string, string> other)
    {
        Assert.True(world.Count > 60);
        Assert.Contains(world, seen => seen.Key.EndsWith("GET /suggestions/type", StringComparison.Ordinal) && seen.Value.Contains("What carries it", StringComparison.Ordinal));
        Assert.Contains(world, seen => seen.Value.StartsWith("200", StringComparison.Ordinal) && seen.Key.EndsWith("/report", StringComparison.Ordinal) && seen.Value.Contains("<svg", StringComparison.Ordinal));
        Assert.All(world, seen => Assert.True(seen.Value == other[seen.Key], $"{seen.Key} differs:\n{Difference(seen.Value, other[seen.Key])}"));
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
        return $"{Around(one)}\n---\n{Around(other)}";
    }

    /// <summary>Without what differs at each request whatever was said: the tokens of forms and of texts that are shown once.</summary>
    private static string Stable(string answer) => Noise().Replace(answer, "");

    [GeneratedRegex("""(?<=__RequestVerificationToken"[^>]*value=")[^"]+|(?<=told=)[0-9a-f]+|(?<="traceId":")[^"]+|<!--Blazor.*?-->""", RegexOptions.Singleline)]
    private static partial Regex Noise();
}
