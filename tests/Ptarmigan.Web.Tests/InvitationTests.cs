using System.Net;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class InvitationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_owner_takes_up_the_link_of_the_command_line_and_invites_an_annotator()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var first = served.Visitor();
        var link = served.Workbench.FirstOwnerLink()!.AbsolutePath;

        Assert.Equal("/", (await TakeUp(first, link, "Olga")).Headers.Location!.ToString());
        var told = (await ServedStudy.Send(first, "/people", "/people/invite", ("role", "annotator"))).Headers.Location!.ToString();
        var page = await first.GetStringAsync(told, Cancellation);
        var invitation = page[(page.IndexOf("/invitation/", StringComparison.Ordinal))..].Split('"')[0];
        using var second = served.Visitor();

        Assert.Equal("/", (await TakeUp(second, invitation, "Piet")).Headers.Location!.ToString());
        Assert.Null(served.Workbench.FirstOwnerLink());
        Assert.Equal(Role.Annotator, new AccountBook(served.Study).Find("piet")!.Role);
        Assert.Contains(new JudgmentLedger(served.Study).Annotators(), annotator => annotator is { Name: "Piet", Kind: AnnotatorKind.Person });
        Assert.DoesNotContain("/invitation/", await first.GetStringAsync(told, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_works_once_and_not_after_it_was_withdrawn_or_the_name_is_taken()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        var invitations = new InvitationBook(served.Study);
        var (once, withdrawn, other) = (invitations.Invite(Role.Reader, "x"), invitations.Invite(Role.Reader, "x"), invitations.Invite(Role.Reader, "x"));
        using var visitor = served.Visitor();
        var page = $"/invitation/{once}";

        await TakeUp(visitor, page, "Rea");
        invitations.Withdraw(invitations.Open()[^1].Id);

        Assert.Contains("has been used already", await visitor.GetStringAsync(page, Cancellation), StringComparison.Ordinal);
        Assert.Contains("was withdrawn", await visitor.GetStringAsync($"/invitation/{withdrawn}", Cancellation), StringComparison.Ordinal);
        Assert.Contains("is not known here", await visitor.GetStringAsync("/invitation/abc", Cancellation), StringComparison.Ordinal);
        Assert.StartsWith("/invitation/", (await TakeUp(visitor, $"/invitation/{other}", "rea")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/invitation/", (await TakeUp(visitor, $"/invitation/{other}", "gold")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(invitations.Find(other));
    }

    [Theory]
    [InlineData("short", "short")]
    [InlineData("long enough a password", "but another one here")]
    public async Task A_bad_password_leaves_the_invitation_open(string password, string again)
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        var token = new InvitationBook(served.Study).Invite(Role.Reader, "x");
        using var visitor = served.Visitor();

        var back = await ServedStudy.Send(visitor, $"/invitation/{token}", "/invitation", ("token", token), ("name", "Rea"), ("password", password), ("again", again));

        Assert.Contains("value=\"Rea\"", await visitor.GetStringAsync(back.Headers.Location, Cancellation), StringComparison.Ordinal);
        Assert.Null(new AccountBook(served.Study).Find("Rea"));
        Assert.NotNull(new InvitationBook(served.Study).Find(token));
    }

    [Fact]
    public async Task An_owner_sees_for_whom_each_open_link_is()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        using var owner = await served.Member("own", Role.Owner);

        await ServedStudy.Send(owner, "/people", "/people/invite", ("role", "annotator"), ("person", "Ann"));
        await ServedStudy.Send(owner, "/people", "/people/invite", ("role", "annotator"), ("person", "Bob"));

        var page = await owner.GetStringAsync("/people", Cancellation);
        Assert.Contains("New annotator: Ann", page, StringComparison.Ordinal);
        Assert.Contains("Withdraw the link for Bob", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_can_neither_step_down_nor_be_blocked()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        using var owner = await served.Member("own", Role.Owner);
        var id = new AccountBook(served.Study).Find("own")!.Id;

        await ServedStudy.Send(owner, "/people", "/people/role", ("id", $"{id}"), ("role", "reader"));
        await ServedStudy.Send(owner, "/people", "/people/block", ("id", $"{id}"), ("blocked", "true"));

        Assert.True(new AccountBook(served.Study).HasOwner());
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/people", Cancellation)).StatusCode);
    }

    private static Task<HttpResponseMessage> TakeUp(HttpClient visitor, string page, string name) => ServedStudy.Send(
        visitor, page, "/invitation", ("token", page.Split('/')[^1]), ("name", name), ("password", ServedStudy.Password), ("again", ServedStudy.Password));
}
