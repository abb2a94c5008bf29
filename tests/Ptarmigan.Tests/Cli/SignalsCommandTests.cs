using Ptarmigan.Classification.Signals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class SignalsCommandTests
{
    private const string Memory = "signals:\n  - name: no-room\n    answer: HR-MEM\n    reason: Memory runs out.\n    phrases: [no room]\n    examples: [There is no room]\n    counterexamples: [There is room]\n";

    [Fact]
    public async Task List_takes_a_theme_or_a_question()
    {
        var theme = (await CommandLineRun.In(".", "signals", "list", "--answer", "hr", "--json")).EndedWith(0).Json;
        var type = (await CommandLineRun.In(".", "signals", "list", "--question", "type", "--json")).EndedWith(0).Json;

        Assert.All(theme.GetProperty("signals").EnumerateArray(), signal => Assert.StartsWith("HR-", signal.GetProperty("answer").GetString()));
        Assert.Equal(SignalSet.BuiltIn.Signals.Count(signal => signal.Question.Name == "type"), type.GetProperty("signals").GetArrayLength());
    }

    [Fact]
    public async Task Check_says_that_the_built_in_examples_are_heeded()
    {
        var run = (await CommandLineRun.In(".", "signals", "check")).EndedWith(0);

        Assert.Matches(@"^\d+ signals, \d+ examples and counterexamples, all heeded; version [0-9a-f]{12}\.$", run.Output.TrimEnd());
    }

    [Fact]
    public async Task Check_names_every_example_that_is_not_heeded_and_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.yaml", Memory.Replace("[There is no room]", "[There is no space]").Replace("[There is room]", "[No room here]"));

        var run = (await CommandLineRun.In(folder.Path, "signals", "check", "ours.yaml")).EndedWith(1);
        var json = (await CommandLineRun.In(folder.Path, "signals", "check", "ours.yaml", "--json")).EndedWith(1).Json;

        Assert.Contains("no-room: does not fire on its example: There is no space\nno-room: fires on its counterexample: No room here\n", run.Output, StringComparison.Ordinal);
        Assert.Equal([true, false], json.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("mustFire").GetBoolean()));
    }

    [Fact]
    public async Task Check_lists_every_problem_of_a_file_and_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.yaml", Memory + "  - name: bad\n    answer: HR-NONE\n    phrases: [CUDA]\n");

        var run = (await CommandLineRun.In(folder.Path, "signals", "check", "ours.yaml")).EndedWith(1);

        Approved.Match(run.Output);
    }

    [Fact]
    public async Task Check_measures_on_the_labels_of_a_study()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b").Says("CUDA out of memory").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM").Judged("gold", "type", "bug");
        study.AddIssue("a/b").Says("How to use my own data?").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "DI-GUIDE;PQ-TRAIN").Judged("gold", "type", "question");
        study.AddIssue("a/c").Says("Typo in the readme").Judged("gold", "ptm", "no").Judged("gold", "type", "bug");

        var json = (await CommandLineRun.In(study.Study.Folder, "signals", "check", "--json", "--save-measures", "m.csv")).EndedWith(0).Json.GetProperty("measured");
        var table = (await CommandLineRun.In(study.Study.Folder, "signals", "check", "--per-repository")).EndedWith(0).Output;

        var memory = json.GetProperty("signals").EnumerateArray().Single(signal => signal.GetProperty("name").GetString() == "out-of-memory");
        Assert.Equal((2, 1, 1), (memory.GetProperty("reports").GetInt32(), memory.GetProperty("fired").GetInt32(), memory.GetProperty("right").GetInt32()));
        Assert.Equal([3, 3, 2], json.GetProperty("votes").EnumerateArray().Select(votes => votes.GetProperty("reports").GetInt32()));
        Assert.Contains(",,out-of-memory,1,1\n", File.ReadAllText(Path.Combine(study.Study.Folder, "m.csv")), StringComparison.Ordinal);
        Assert.Contains("a/b", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_without_labels_are_refused()
    {
        var run = (await CommandLineRun.In(".", "signals", "check", "--save-measures", "m.csv")).EndedWith(2);

        Assert.Contains("There are no labels", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_what_fires_on_an_issue_of_the_study_its_own_signals_among_them()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 7).Says("Qwertz", "There is no room");
        File.WriteAllText(Path.Combine(study.Study.Folder, SignalSet.FileName), Memory);

        var run = (await CommandLineRun.In(study.Study.Folder, "signals", "explain", "a/b#7")).EndedWith(0);
        var json = (await CommandLineRun.In(study.Study.Folder, "signals", "explain", "a/b#7", "--json")).EndedWith(0).Json;

        Approved.Match(run.Output);
        var signal = Assert.Single(json.GetProperty("signals").EnumerateArray());
        var evidence = Assert.Single(signal.GetProperty("evidence").EnumerateArray());
        Assert.Equal(("no-room", "no room", 9, 16), (signal.GetProperty("name").GetString(), evidence.GetProperty("quote").GetString(), evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32()));
        Assert.Equal("HR-MEM", Assert.Single(json.GetProperty("judgments").EnumerateArray()).GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Explain_takes_a_file_with_the_title_in_its_first_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issue.md", "Crash\n\nCUDA out of memory\n");

        var json = (await CommandLineRun.In(folder.Path, "signals", "explain", "--text", "issue.md", "--json")).EndedWith(0).Json;

        Assert.Equal(["bug", "HR-MEM"], json.GetProperty("judgments").EnumerateArray().Select(judgment => judgment.GetProperty("answer").GetString()).Where(answer => answer is not "yes" and not "no"));
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("explain", "nothing")]
    [InlineData("explain", "a/b#1")]
    [InlineData("explain", "a/b#1", "--text", "x")]
    public async Task Explain_says_what_it_needs(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("next:", (await CommandLineRun.In(folder.Path, ["signals", .. arguments])).EndedWith(2).Error, StringComparison.Ordinal);
    }
}
