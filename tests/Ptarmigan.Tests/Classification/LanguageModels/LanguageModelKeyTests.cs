using System.Text;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.FakeLanguageModel;
using Ptarmigan.Storage;
using Ptarmigan.Tests.Cli;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

/// <summary>The key goes to its server and nowhere else.</summary>
public sealed class LanguageModelKeyTests
{
    private const string Secret = "sk-QwErTy123456789secret";

    [Fact]
    public async Task The_key_is_sent_and_is_neither_in_the_study_nor_in_what_is_printed()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of(AskedStudy.Choice("yes")), new ServerAbilities { Key = Secret });

        var run = await RunAsync(asked, Secret);

        Assert.Equal($"Bearer {Secret}", asked.Server.Received.Single().Authorization);
        run.EndedWith(0);
        AssertNowhere(run, asked, Secret);
    }

    [Theory]
    [InlineData(401, "Incorrect API key provided: sk-QwErTy123456789secret.")]
    [InlineData(400, "Bearer SK-QWERTY123456789SECRET is not for this model")]
    [InlineData(404, "no model for sk-QwErTy123456789secret")]
    [InlineData(501, "sk-QwErTy123456789secret cannot do that")]
    public async Task A_server_that_repeats_the_key_does_not_get_it_into_an_error(int status, string message)
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Failed(status, message));

        var run = await RunAsync(asked, Secret);

        run.EndedWith(1);
        AssertNowhere(run, asked, Secret);
    }

    [Fact]
    public async Task A_wrong_key_is_told_without_it()
    {
        await using var asked = await AskedStudy.WithOneAsync(ChatAnswer.Of("unused"), new ServerAbilities { Key = "another" });

        Assert.Contains("The key was rejected.", (await RunAsync(asked, Secret)).EndedWith(1).Error, StringComparison.Ordinal);
        Assert.Contains("The server wants a key.", (await RunAsync(asked, null)).EndedWith(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_prints_blank() => Assert.Equal("Key = , ", $"Key = {new LanguageModelKey(Secret)}, ");

    [Theory]
    [InlineData("https://me:pass@host/v1")]
    [InlineData("https://host/v1?key=abc")]
    [InlineData("https://host/v1#abc")]
    [InlineData("file:///etc/passwd")]
    [InlineData("host/v1")]
    public void An_address_that_may_hold_a_secret_is_refused_without_repeating_it(string address)
    {
        var failure = Assert.Throws<LanguageModelException>(() => new LanguageModelEndpoint(address));

        Assert.DoesNotContain("abc", failure.Message + failure.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("pass@", failure.Message + failure.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://models.example.org/v1", false)]
    [InlineData("https://models.example.org/v1", true)]
    [InlineData("http://127.0.0.1:11434/v1", true)]
    [InlineData("http://localhost:11434/v1", true)]
    [InlineData("http://[::1]:11434/v1", true)]
    public void A_key_does_not_travel_in_the_clear(string address, bool isGood)
    {
        using var study = new StudyBuilder();
        var options = new LanguageModelOptions { Model = "m", Endpoint = new LanguageModelEndpoint(address), Key = new LanguageModelKey(Secret) };

        var failure = Record.Exception(() => new LanguageModelAnnotator(study.Study, options));

        Assert.Equal(isGood, failure is null);
    }

    private static Task<CommandLineRun> RunAsync(AskedStudy asked, string? key, params string[] more) => CommandLineRun.In(
        asked.Study.Folder, name => name == LanguageModelKey.Variable ? key : null,
        ["classify", "--language-model", AskedStudy.Model, "--endpoint", asked.Server.Url, "--question", "ptm", "--debug", .. more]);

    private static void AssertNowhere(CommandLineRun run, AskedStudy asked, string secret)
    {
        Assert.DoesNotContain(secret, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        asked.Study.Database.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        foreach (var file in Directory.EnumerateFiles(asked.Study.Folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var kept = new MemoryStream();
            stream.CopyTo(kept);
            Assert.DoesNotContain(secret, Encoding.Latin1.GetString(kept.ToArray()), StringComparison.OrdinalIgnoreCase);
        }
    }
}
