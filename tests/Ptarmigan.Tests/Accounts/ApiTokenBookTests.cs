using Ptarmigan.Accounts;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Accounts;

public sealed class ApiTokenBookTests
{
    [Fact]
    public void A_token_acts_for_its_account_until_it_is_revoked()
    {
        using var study = new StudyBuilder();
        var ann = new AccountBook(study.Study).Add("ann", Role.Annotator, "hash");
        var bob = new AccountBook(study.Study).Add("bob", Role.Reader, "hash");
        var tokens = new ApiTokenBook(study.Study);
        var (first, second) = (tokens.Add(ann, " export "), tokens.Add(ann, "other"));

        Assert.Equal("ann", tokens.Use(first)!.Name);
        Assert.Null(tokens.Use(first + "x"));
        Assert.Null(tokens.Use(null));
        Assert.Equal(["export", "other"], tokens.Read(ann).Select(token => token.Purpose));
        Assert.NotNull(tokens.Read(ann)[0].LastUsedAt);
        Assert.Empty(tokens.Read(bob));
        Assert.False(tokens.Revoke(tokens.Read(ann)[0].Id, bob));
        Assert.True(tokens.Revoke(tokens.Read(ann)[0].Id, ann));
        Assert.Null(tokens.Use(first));
        Assert.NotNull(tokens.Use(second));
    }

    [Fact]
    public void A_block_or_a_new_password_ends_tokens()
    {
        using var study = new StudyBuilder();
        var accounts = new AccountBook(study.Study);
        accounts.Add("own", Role.Owner, "hash");
        var ann = accounts.Add("ann", Role.Annotator, "hash");
        var tokens = new ApiTokenBook(study.Study);
        var token = tokens.Add(ann, "export");

        accounts.SetBlocked(ann, true);
        Assert.Null(tokens.Use(token));
        accounts.SetBlocked(ann, false);
        Assert.NotNull(tokens.Use(token));
        accounts.SetPassword(ann, "another");
        Assert.Null(tokens.Use(token));
    }

    [Fact]
    public void The_store_does_not_hold_the_token()
    {
        using var study = new StudyBuilder();
        var token = new ApiTokenBook(study.Study).Add(new AccountBook(study.Study).Add("ann", Role.Reader, "hash"), "export");

        study.Database.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = File.ReadAllBytes(Path.Combine(study.Study.Folder, "study.db"));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_token_needs_a_purpose(string purpose)
    {
        using var study = new StudyBuilder();
        var ann = new AccountBook(study.Study).Add("ann", Role.Reader, "hash");

        Assert.Throws<AccountException>(() => new ApiTokenBook(study.Study).Add(ann, purpose));
    }
}
