using System.Net;
using Ptarmigan.Accounts;
using Ptarmigan.Tests;
using Ptarmigan.Web.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class SecurityTests(SharedStudy shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/issues/snowfield/feathers/1")]
    [InlineData("/nowhere")]
    [InlineData("/api/study")]
    public async Task Every_answer_forbids_what_pages_do_not_need(string address)
    {
        using var visitor = shared.Visitor();

        var headers = (await visitor.GetAsync(address, Cancellation)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.True(headers.CacheControl!.NoStore);
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_style_or_remote_address_of_their_own()
    {
        using var visitor = shared.Visitor();
        foreach (var address in (string[])["/", "/issues", "/rounds", "/agreement", "/guideline", "/people", "/about"])
        {
            var markup = await visitor.GetStringAsync(address, Cancellation);

            Assert.DoesNotMatch("<script(?![^>]*src=\"assets/)[^>]*>(?!</script>)[^<]", markup);
            Assert.DoesNotContain("<style", markup, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("\\sstyle=\"", markup);
            Assert.DoesNotMatch("\\son[a-z]+=\"", markup);
            Assert.DoesNotMatch("(?:src|href)=\"(?:https?:)?//", markup);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.1")]
    public async Task A_request_for_another_name_is_refused(string host)
    {
        using var visitor = shared.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/issues");
        request.Headers.Host = host;

        var answer = await visitor.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("grouse", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", false)]
    [InlineData("https://0.0.0.0:0", false)]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("http://*:0", true)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("nonsense", false)]
    public async Task An_address_that_would_open_the_study_to_others_is_refused(string address, bool isTeam)
    {
        using var study = new StudyBuilder();
        var options = new WorkbenchOptions { Study = study.Study, Addresses = [address], IsTeam = isTeam };

        await Assert.ThrowsAsync<WorkbenchException>(() => Workbench.StartAsync(options, Cancellation));
    }

    [Fact]
    public async Task Every_route_but_the_known_few_turns_a_stranger_away()
    {
        string[] open = ["/sign-in", "/invitation", "/invitation/{Token}", "/assets/{name}", "/not-found", "/error"];
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var stranger = served.Visitor();
        foreach (var (method, pattern, address) in Routes.Of(served).Where(route => !open.Contains(route.Pattern)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            var answer = await stranger.SendAsync(request, Cancellation);

            var isTurnedAway = answer.StatusCode is HttpStatusCode.Unauthorized
                || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal));
            Assert.True(isTurnedAway, $"{method} {pattern} answered {(int)answer.StatusCode}");
            Assert.DoesNotContain("grouse", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Adjudicator)]
    public async Task Only_an_owner_changes_accounts(Role role)
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        using var member = await served.Member("mem", role);
        foreach (var action in (string[])["/people/invite", "/people/withdraw", "/people/role", "/people/block", "/people/reset"])
        {
            var answer = await ServedStudy.Send(member, "/people", action, ("id", "1"), ("role", "owner"), ("blocked", "true"));

            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            Assert.Contains("/denied", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(role, new AccountBook(served.Study).Find("mem")!.Role);
        Assert.Empty(new InvitationBook(served.Study).Open());
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        using var owner = await served.Member("own", Role.Owner);
        using var stranger = served.Visitor();

        Assert.Equal(HttpStatusCode.BadRequest, (await ServedStudy.SendBare(owner, "/people/invite", ("role", "owner"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ServedStudy.SendBare(owner, "/sign-out", ("to", "/"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ServedStudy.SendBare(stranger, "/sign-in", ("name", "own"), ("password", ServedStudy.Password))).StatusCode);
        Assert.Empty(new InvitationBook(served.Study).Open());
    }

    [Fact]
    public async Task Sign_in_sets_a_cookie_that_scripts_cannot_read_and_leads_to_pages_here_only()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        new AccountBook(served.Study).Add("ann", Role.Annotator, Passwords.Hash(ServedStudy.Password, "ann"));
        using var visitor = served.Visitor();

        var answer = await ServedStudy.Send(visitor, "/sign-in", "/sign-in", ("name", "ANN"), ("password", ServedStudy.Password), ("to", "//evil.example"));

        Assert.Equal("/", answer.Headers.Location!.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("ptarmigan=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_even_for_the_right_password()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        new AccountBook(served.Study).Add("ann", Role.Annotator, Passwords.Hash(ServedStudy.Password, "ann"));
        using var visitor = served.Visitor();
        for (var failure = 0; failure < SignIn.FailuresUntilLock; failure++) await ServedStudy.SignIn(visitor, "ann", "wrong password here");

        var answer = await ServedStudy.SignIn(visitor, "ann", ServedStudy.Password);

        Assert.StartsWith("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(new AccountBook(served.Study).Find("ann")!.LockedUntil);
    }

    [Fact]
    public async Task Many_tries_from_one_address_are_slowed_down()
    {
        await using var served = await ServedStudy.Start(isTeam: true);
        using var visitor = served.Visitor();
        for (var tried = 0; tried < SignIn.TriesPerMinute; tried++) await ServedStudy.SendBare(visitor, "/sign-in", ("name", $"someone{tried}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ServedStudy.SendBare(visitor, "/sign-in", ("name", "ann"))).StatusCode);
    }

    [Fact]
    public async Task A_changed_role_or_a_block_ends_a_sign_in_at_once()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var owner = await served.Member("own", Role.Owner);
        using var member = await served.Member("mem", Role.Annotator);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/issues", Cancellation)).StatusCode);
        var id = new AccountBook(served.Study).Find("mem")!.Id;

        await ServedStudy.Send(owner, "/people", "/people/block", ("id", $"{id}"), ("blocked", "true"));

        Assert.Equal(HttpStatusCode.Found, (await member.GetAsync("/issues", Cancellation)).StatusCode);
        var again = await ServedStudy.SignIn(member, "mem", ServedStudy.Password);
        Assert.StartsWith("/sign-in", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unencrypted_request_from_elsewhere_is_refused_and_one_through_a_proxy_with_https_is_not()
    {
        await using var served = await ServedStudy.Start(isTeam: true, publicAddress: new Uri("https://study.example.org"));
        using var visitor = served.Visitor();
        HttpRequestMessage Forwarded(string scheme)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(BaseOf(served), "/sign-in"));
            request.Headers.Host = "study.example.org";
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("X-Forwarded-Proto", scheme);
            return request;
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(Forwarded("http"), Cancellation)).StatusCode);
        var answer = await visitor.SendAsync(Forwarded("https"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    private static Uri BaseOf(ServedStudy served) => new(served.Workbench.Application.Urls.First());
}
