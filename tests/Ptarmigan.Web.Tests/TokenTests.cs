using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed partial class TokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_once_acts_with_its_members_role_and_ends_when_revoked()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var member = await served.Member("rea", Role.Reader);
        var told = (await ServedStudy.Send(member, "/people", "/people/tokens", ("purpose", "nightly export"))).Headers.Location!.ToString();
        var token = Token().Match(await member.GetStringAsync(told, Cancellation)).Groups[1].Value;
        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(token, await member.GetStringAsync(told, Cancellation), StringComparison.Ordinal);
        using var program = served.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/study", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/api/rounds", new { name = "x", question = "ptm", annotators = new[] { "rea" } }, Cancellation)).StatusCode);
        // A page takes a cookie only.
        Assert.Contains("/sign-in", (await program.GetAsync("/issues", Cancellation)).Headers.Location!.ToString(), StringComparison.Ordinal);
        var id = new ApiTokenBook(served.Study).Read()[0].Id;
        await ServedStudy.Send(member, "/people", "/people/tokens/revoke", ("id", $"{id}"));
        var refused = await program.GetAsync("/api/study", Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_member_revokes_own_tokens_only_and_a_wrong_token_is_not_helped_by_a_cookie()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var bob = await served.Member("bob", Role.Annotator);
        var tokens = new ApiTokenBook(served.Study);
        tokens.Add(new AccountBook(served.Study).Find("ann")!, "export");

        await ServedStudy.Send(bob, "/people", "/people/tokens/revoke", ("id", $"{tokens.Read()[0].Id}"));

        Assert.Single(tokens.Read());
        Assert.DoesNotContain("Revoke the token for export", await bob.GetStringAsync("/people", Cancellation), StringComparison.Ordinal);
        ann.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await ann.GetAsync("/api/study", Cancellation)).StatusCode);
    }

    [GeneratedRegex("value=\"([^\"]+)\" aria-label=\"Token\"")]
    private static partial Regex Token();
}
