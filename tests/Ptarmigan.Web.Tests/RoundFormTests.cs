using System.Net;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class RoundFormTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_of_a_team_waits_for_nobody_who_is_not_there_unless_that_is_wanted()
    {
        await using var served = await ServedStudy.Start(Issues, isTeam: true);
        using var owner = await served.Member("Olga", Role.Owner);
        new AccountBook(served.Study).Add("Ann", Role.Annotator, "hash");
        var catalog = new RoundCatalog(served.Study);

        Assert.Contains("Nobody named `Bobb` has an account here.", await Opened("Ann\nBobb"), StringComparison.Ordinal);
        Assert.Empty(catalog.Read());
        Assert.Contains("is open: 20 issues", await Opened("ann\nolga"), StringComparison.Ordinal);
        Assert.Equal(["Ann", "Olga"], catalog.Read()[0].Annotators.Order());

        Assert.Contains("Nobody has answered yet.", await owner.GetStringAsync("/rounds", Cancellation), StringComparison.Ordinal);
        await ServedStudy.Send(owner, "/rounds", $"/rounds/{catalog.Read()[0].Id}/withdraw", ("confirm", "yes"));
        Assert.Empty(catalog.Read());
        Assert.Contains("is open: 20 issues", await Opened("Ann\nBobb", ("absent", "true")), StringComparison.Ordinal);

        async Task<string> Opened(string annotators, params (string Name, string Value)[] more)
        {
            var answer = await ServedStudy.Send(owner, "/rounds", "/rounds/paper", [("question", "ptm"), ("annotators", annotators), ("size", "20"), .. more]);
            return WebUtility.HtmlDecode(await owner.GetStringAsync(answer.Headers.Location, Cancellation));
        }
    }

    [Fact]
    public async Task Whoever_closes_a_round_is_told_how_many_issues_await_a_decision()
    {
        await using var served = await ServedStudy.Start(Issues);
        using var visitor = served.Visitor();
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 6);
        MadeUpRounds.Answer(served.Study, round, "ann", _ => "yes");
        MadeUpRounds.Answer(served.Study, round, "bob", place => place < 2 ? "yes" : "no");

        var closed = await ServedStudy.Send(visitor, "/rounds", $"/rounds/{round.Id}/close");

        Assert.Contains("4 issues await a decision.", await visitor.GetStringAsync(closed.Headers.Location, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guideline_changed_for_a_decision_names_it_before_a_reason_that_must_be_given()
    {
        await using var served = await ServedStudy.Start(Issues);
        using var visitor = served.Visitor();
        var book = new GuidelineBook(served.Study);

        await Change("one more line.", "");
        Assert.Single(book.History(Question.Ptm));
        await Change("one more line.", "A tokenizer is a part of it.");

        Assert.Equal("one, a/b#1: A tokenizer is a part of it.", book.Current(Question.Ptm).Reason);

        Task Change(string text, string reason) => ServedStudy.Send(
            visitor, "/guideline/ptm?for=one,%20a/b%231", "/guideline/ptm", ("text", book.Current(Question.Ptm).Text + text), ("reason", reason), ("about", "one, a/b#1"), ("basedOn", "1"));
    }

    private static void Issues(StudyBuilder study)
    {
        for (var number = 1; number <= 50; number++) study.AddIssue("a/b", number);
    }
}
