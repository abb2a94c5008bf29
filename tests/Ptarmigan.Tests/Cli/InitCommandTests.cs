using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class InitCommandTests
{
    [Fact]
    public async Task Init_makes_a_protocol_and_a_store()
    {
        using var folder = new TemporaryFolder();

        var run = (await CommandLineRun.In(folder.Path, "init", "study", "--title", "Ours", "--json")).EndedWith(0);

        Assert.Equal(folder["study"], run.Json.GetProperty("study").GetString());
        Assert.Contains("title: \"Ours\"", File.ReadAllText(folder["study/study.yaml"]));
        Assert.True(File.Exists(folder["study/study.db"]));
    }

    [Fact]
    public async Task Init_refuses_a_folder_that_holds_a_study()
    {
        using var folder = new TemporaryFolder();
        (await CommandLineRun.In(folder.Path, "init", ".")).EndedWith(0);

        var run = (await CommandLineRun.In(folder.Path, "init", ".")).EndedWith(1);

        Assert.StartsWith("error: There is a study in this folder already.", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Failures_are_one_json_document_too()
    {
        using var folder = new TemporaryFolder();
        (await CommandLineRun.In(folder.Path, "init", ".")).EndedWith(0);

        var run = (await CommandLineRun.In(folder.Path, "init", ".", "--json")).EndedWith(1);

        Assert.Equal("There is a study in this folder already.", run.Json.GetProperty("error").GetProperty("what").GetString());
    }

    [Theory]
    [InlineData("init")]
    [InlineData("nonsense")]
    [InlineData("init", "a", "--nonsense")]
    public async Task Wrong_use_ends_with_code_two_and_points_to_help(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var run = (await CommandLineRun.In(folder.Path, arguments)).EndedWith(2);

        Assert.StartsWith("error: ", run.Error);
        Assert.Contains("--help", run.Error);
        Assert.Empty(run.Output);
    }
}
