using System.Diagnostics;
using Ptarmigan.FakeLanguageModel;
using Ptarmigan.Tests.Classification.LanguageModels;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class LanguageModelCommandTests
{
    private static readonly string[] Libraries = ["OpenAI.dll", "System.ClientModel.dll", "Microsoft.Extensions.AI.OpenAI.dll", "Microsoft.Extensions.AI.Abstractions.dll"];

    [Fact]
    public async Task A_run_says_before_what_it_will_take_and_after_what_it_brought()
    {
        await using var asked = await StartAsync();

        var run = (await RunAsync(asked, "--price-in", "0.15", "--price-out", "0.6")).EndedWith(0);

        Assert.Matches(@"^3 issues: about \d+ requests? \(0 answers are kept from before, challenges asked of about 100 %\), about [\d,]+ tokens to read and [\d,]+ to write, cost about 0\.\d{4}\.", run.Error);
        Assert.Contains("Quotes found in the text: ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Recorded as judgments of `small-model [0-9a-f]{12}`: \d+ new\.", run.Output);
    }

    [Fact]
    public async Task Json_is_one_document_with_what_the_page_names()
    {
        await using var asked = await StartAsync();

        var json = (await RunAsync(asked, "--json")).EndedWith(0).Json;

        string[] keys = ["annotator", "endpoint", "parameters", "prompts", "forecast", "issues", "recorded", "hidden", "kept", "noAnswers", "quotes", "cutTexts", "readShort", "requests", "inputTokens", "outputTokens", "cost", "endedBy", "answers"];
        Assert.Equal(keys, json.EnumerateObject().Select(field => field.Name));
        Assert.All(keys, key => Assert.Contains($"`{key}", File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "commands", "classify.md")), StringComparison.Ordinal));
        Assert.Equal(3, json.GetProperty("issues").GetInt32());
    }

    [Fact]
    public async Task A_dry_run_sends_nothing()
    {
        await using var asked = await StartAsync();

        var json = (await RunAsync(asked, "--dry-run", "--json")).EndedWith(0).Json;

        Assert.Empty(asked.Server.Received);
        Assert.Equal(3, json.GetProperty("forecast").GetProperty("issues").GetInt32());
        Assert.Equal(0, asked.Count("judgment"));
    }

    [Fact]
    public async Task A_ceiling_ends_with_the_code_for_a_part()
    {
        await using var asked = await StartAsync();

        var run = (await RunAsync(asked, "--max-tokens", "4500", "--concurrency", "1")).EndedWith(3);

        Assert.Contains("The run ended early: The next request could pass the ceiling of 4,500 tokens.", run.Output, StringComparison.Ordinal);
        Assert.Contains("--max-tokens", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prompt_is_shown_without_a_model()
    {
        using var study = new StudyBuilder();

        var run = (await CommandLineRun.In(study.Study.Folder, "classify", "--show-prompt", "--question", "challenges")).EndedWith(0);

        Assert.Contains("HR-MEM: Memory Usage.", run.Output, StringComparison.Ordinal);
        Assert.Contains("title begins]", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"additionalProperties\":false", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--endpoint", "http://127.0.0.1:9/v1")]
    [InlineData("--language-model", "m", "--model", "x.ptarmodel")]
    [InlineData("--language-model", "m", "--context", "none")]
    [InlineData("--language-model", "m", "--explain")]
    [InlineData("--language-model", "m", "issues.jsonl")]
    [InlineData("--language-model", "m", "--price-in", "1")]
    [InlineData("--language-model", "m", "--temperature", "hot")]
    [InlineData("--language-model", "m", "--sample", "0")]
    public async Task Options_that_do_not_go_together_are_refused(params string[] options)
    {
        using var study = new StudyBuilder();

        (await CommandLineRun.In(study.Study.Folder, ["classify", .. options])).EndedWith(2);
    }

    [Fact]
    public async Task The_libraries_of_the_protocol_are_loaded_only_when_a_model_is_asked()
    {
        using var folder = new TemporaryFolder();
        await using var asked = await StartAsync();
        foreach (var entry in Directory.EnumerateFileSystemEntries(AppContext.BaseDirectory))
        {
            var copy = folder[Path.GetFileName(entry)];
            // A file that is no library at all: whoever loads it fails.
            if (Libraries.Contains(Path.GetFileName(entry))) File.WriteAllText(copy, "");
            else File.CreateSymbolicLink(copy, entry);
        }

        File.Delete(folder["Ptarmigan.Cli.dll"]);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Ptarmigan.Cli.dll"), folder["Ptarmigan.Cli.dll"]);
        var program = folder["Ptarmigan.Cli.dll"];
        string[] ask = ["classify", "--language-model", AskedStudy.Model, "--endpoint", asked.Server.Url, "--study", asked.Study.Folder];

        Assert.All(Libraries, library => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, library)), library));
        Assert.Equal(0, await ExitCodeOf(program, "--help"));
        Assert.Equal(0, await ExitCodeOf(program, "classify", "--help"));
        Assert.Equal(0, await ExitCodeOf(program, [.. ask, "--dry-run"]));
        Assert.Equal(1, await ExitCodeOf(program, ask));
    }

    [Fact]
    public async Task What_a_model_recorded_is_measured_beside_labels()
    {
        await using var asked = await StartAsync();
        var annotator = (await RunAsync(asked, "--json")).Json.GetProperty("annotator").GetString()!;
        asked.Builder.AddIssue().Says("Nobody asked about this one", "b");
        var labels = asked.Builder.Write("labels.csv", "repository,number,ptm,challenges,type\nowner/name,1,yes,HR-MEM,bug\nowner/name,2,yes,,question\nowner/name,3,yes,DI-GUIDE,question\nowner/name,4,no,,bug\n");
        Task<CommandLineRun> Evaluate(string question, string name) => CommandLineRun.In(asked.Study.Folder, "evaluate", "--question", question, "--gold", labels, "--judged-by", name, "--json");

        var (ptm, challenges) = ((await Evaluate("ptm", annotator)).EndedWith(0).Json, (await Evaluate("challenges", annotator)).EndedWith(0).Json);

        Assert.Equal((3, 2 / 3.0), (ptm.GetProperty("n").GetInt32(), ptm.GetProperty("accuracy").GetDouble()));
        Assert.Contains("1 of 4 labelled issues are left out", ptm.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((2, 1.0), (challenges.GetProperty("n").GetInt32(), challenges.GetProperty("top1").GetDouble()));
        (await Evaluate("ptm", "nobody")).EndedWith(1);
    }

    private static async Task<AskedStudy> StartAsync()
    {
        var asked = await AskedStudy.StartAsync((request, _) => WordModel.Answer(request));
        asked.Builder.AddIssue().Says("CUDA out of memory", "The model needs too much memory.\nRuntimeError: CUDA out of memory");
        asked.Builder.AddIssue().Says("Button is too small", "I cannot press it.");
        asked.Builder.AddIssue().Says("How to use another checkpoint?", "How do I load my own model?");
        return asked;
    }

    private static Task<CommandLineRun> RunAsync(AskedStudy asked, params string[] options) =>
        CommandLineRun.In(asked.Study.Folder, ["classify", "--language-model", AskedStudy.Model, "--endpoint", asked.Server.Url, .. options]);

    private static async Task<int> ExitCodeOf(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
