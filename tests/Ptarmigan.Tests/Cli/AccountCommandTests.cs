using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class AccountCommandTests
{
    [Fact]
    public async Task An_owner_is_invited_a_password_reset_and_an_account_blocked_without_a_browser()
    {
        using var study = new StudyBuilder();
        var link = (await Run("invite", "owner", "--address", "https://study.example.org")).Json.GetProperty("link").GetString()!;
        Assert.StartsWith("https://study.example.org/invitation/", link, StringComparison.Ordinal);
        new InvitationBook(study.Study).TakeUp(link.Split('/')[^1], "Olga", "hash");
        var reader = (await Run("invite", "reader")).Json.GetProperty("link").GetString()!;
        new InvitationBook(study.Study).TakeUp(reader.Split('/')[^1], "Rea", "hash");

        var reset = (await Run("reset", "rea")).Json.GetProperty("link").GetString()!;
        Assert.Equal("Rea", new InvitationBook(study.Study).TakeUp(reset.Split('/')[^1], "", "another").Name);
        Assert.Equal("annotator", (await Run("role", "Rea", "annotator")).Json.GetProperty("role").GetString());
        Assert.True((await Run("deactivate", "Rea")).Json.GetProperty("isBlocked").GetBoolean());
        Assert.False((await Run("activate", "Rea")).Json.GetProperty("isBlocked").GetBoolean());
        var token = (await Run("token", "Rea", "--for", "nightly export")).Json.GetProperty("token").GetString()!;
        Assert.Equal("Rea", new ApiTokenBook(study.Study).Use(token)!.Name);

        var all = (await Run("list")).Json;
        Assert.Equal(["Olga", "Rea"], all.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("name").GetString()));
        Assert.Equal(0, all.GetProperty("invitations").GetArrayLength());
        await Run("revoke", $"{all.GetProperty("tokens")[0].GetProperty("id").GetInt64()}");
        Assert.Null(new ApiTokenBook(study.Study).Use(token));
        await Run("invite", "reader");
        await Run("withdraw", $"{new InvitationBook(study.Study).Open()[0].Id}");
        Assert.Empty(new InvitationBook(study.Study).Open());

        async Task<CommandLineRun> Run(params string[] arguments) => (await CommandLineRun.In(study.Study.Folder, ["account", .. arguments, "--json"])).EndedWith(0);
    }

    [Theory]
    [InlineData(1, "deactivate", "Olga")]
    [InlineData(1, "role", "Olga", "reader")]
    [InlineData(1, "reset", "nobody")]
    [InlineData(1, "withdraw", "9")]
    [InlineData(1, "revoke", "9")]
    [InlineData(2, "invite", "king")]
    [InlineData(2, "invite", "owner", "--address", "study")]
    [InlineData(2, "token", "Olga")]
    public async Task What_cannot_be_is_refused_with_what_to_do(int exit, params string[] arguments)
    {
        using var study = new StudyBuilder();
        new AccountBook(study.Study).Add("Olga", Role.Owner, "hash");

        var run = (await CommandLineRun.In(study.Study.Folder, ["account", .. arguments])).EndedWith(exit);

        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.True(new AccountBook(study.Study).HasOwner());
    }
}
