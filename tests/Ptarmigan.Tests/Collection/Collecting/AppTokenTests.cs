using System.Security.Cryptography;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

public sealed class AppTokenTests
{
    [Fact]
    public async Task DevLake_goes_on_with_the_dead_token_of_an_app_and_we_renew_it_before_it_dies()
    {
        using var key = RSA.Create(2048);
        var time = new JumpingTime();
        var app = new FakeApp(7, 70, key, time);
        await using var world = await FakeWorld.StartAsync(200, new FakeGitHubOptions { App = app }, time);
        using var study = world.NewStudy();
        var file = study.Write("app.pem", key.ExportPkcs8PrivateKeyPem());
        // An hour and more goes by between two requests.
        world.Server.Faults.Add(KnownFaults.Happening(4, () => time.CreateTimer(_ => { }, null, TimeSpan.FromMinutes(61), Timeout.InfiniteTimeSpan).Dispose(), request => request.IsGraphQl));

        (await world.CollectAsync(study, "--app-id", "7", "--app-key", file, "--installation", "70")).EndedWith(0);

        Assert.True(app.TokensGiven >= 2, $"{app.TokensGiven} tokens");
        Assert.Equal("200", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Key_that_is_not_the_apps_ends_the_run_and_is_told()
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var time = new JumpingTime();
        await using var world = await FakeWorld.StartAsync(2, new FakeGitHubOptions { App = new FakeApp(7, 70, key, time) }, time);
        using var study = world.NewStudy();
        var file = study.Write("app.pem", other.ExportPkcs8PrivateKeyPem());

        var run = await world.CollectAsync(study, "--app-id", "7", "--app-key", file, "--installation", "70");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("App", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", run.Error, StringComparison.Ordinal);
    }
}
