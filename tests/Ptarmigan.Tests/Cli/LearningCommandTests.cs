using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Tests.Classification;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class LearningCommandTests : IDisposable
{
    private readonly StudyBuilder _study = new();

    public LearningCommandTests()
    {
        foreach (var (i, report) in MadeUpReports.Make(120, 1, "a/a", "b/b", "c/c", "d/d", "e/e").Index())
        {
            var issue = _study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body);
            if (i < 90) issue.Judged("gold", "type", report.Type!);
        }
    }

    public void Dispose() => _study.Dispose();

    [Fact]
    public async Task Suggestions_are_unlabelled_issues_with_their_reasons()
    {
        var json = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type", "--n", "10", "--json")).EndedWith(0).Json;
        var again = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type", "--n", "10", "--json")).EndedWith(0).Output;
        var screen = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type", "--n", "10")).EndedWith(0).Output;

        Assert.Equal(30, json.GetProperty("pool").GetInt32());
        var issues = json.GetProperty("issues").EnumerateArray().ToArray();
        Assert.Equal(10, issues.Length);
        Assert.All(issues, issue => Assert.True(issue.GetProperty("number").GetInt32() > 90));
        Assert.Equal(2, issues.Count(issue => issue.GetProperty("why").GetString() == "random"));
        Assert.Equal(System.Text.Json.JsonDocument.Parse(again).RootElement.ToString(), json.ToString());
        Assert.Contains("apart", screen, StringComparison.Ordinal);
        Assert.Contains("drawn at random", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_on_suggestions_is_blind_and_shows_nothing_that_the_model_says()
    {
        var run = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type", "--n", "10", "--round", "next", "--annotator", "ann", "--json")).EndedWith(0);
        var after = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type", "--n", "30", "--json")).EndedWith(0).Json;
        var ofAnother = (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "ptm", "--n", "200", "--json")).EndedWith(0).Json;

        var asked = run.Json.GetProperty("issues").EnumerateArray().Select(Name).ToHashSet();
        Assert.All(run.Json.GetProperty("issues").EnumerateArray(), issue => Assert.Equal((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null), (issue.GetProperty("between").ValueKind, issue.GetProperty("margin").ValueKind)));
        var round = new RoundCatalog(_study.Study).Find("next");
        Assert.Equal((10, true, RoundState.Open), (round.IssueCount, round.IsBlind, round.State));
        Assert.Contains("8 by margin, 2 at random", round.Sample, StringComparison.Ordinal);
        foreach (var later in new[] { after, ofAnother })
        {
            Assert.Equal(10, later.GetProperty("inOpenRounds").GetInt32());
            Assert.DoesNotContain(later.GetProperty("issues").EnumerateArray(), issue => asked.Contains(Name(issue)));
        }

        static string Name(System.Text.Json.JsonElement issue) => $"{issue.GetProperty("repository")}#{issue.GetProperty("number")}";
    }

    [Fact]
    public async Task Loop_is_told_on_the_screen_and_as_json()
    {
        var folder = _study.Study.Folder;

        var curve = (await CommandLineRun.In(folder, "learning", "curve", "--question", "type", "--points", "2", "--repeats", "1", "--json")).EndedWith(0).Json;
        var differing = (await CommandLineRun.In(folder, "learning", "disagreements", "--question", "type", "--n", "3", "--json")).EndedWith(0).Json;
        var stability = (await CommandLineRun.In(folder, "learning", "stability", "--question", "type", "--step", "40", "--json")).EndedWith(0).Json;

        Assert.Equal(2, curve.GetProperty("points").GetArrayLength());
        Assert.Equal(90, differing.GetProperty("labels").GetInt32());
        Assert.InRange(differing.GetProperty("issues").GetArrayLength(), 0, 3);
        Assert.Equal(30, stability.GetProperty("pool").GetInt32());
        Assert.False(stability.GetProperty("isStable").GetBoolean());
        foreach (var command in new[] { "curve", "disagreements", "stability" })
        {
            Assert.NotEmpty((await CommandLineRun.In(folder, "learning", command, "--question", "type")).EndedWith(0).Output);
            (await CommandLineRun.In(folder, "learning", command, "--question", "ptm")).EndedWith(1);
        }
    }

    [Fact]
    public async Task Issues_in_an_open_blind_round_are_in_no_list_of_differences()
    {
        var all = new RoundSample { Kind = SampleKind.Filter };
        RoundOpening.Open(_study.Study, new RoundPlan { Name = "again", Question = Question.Type, Annotators = ["ann"], Sample = all }, "ann");

        (await CommandLineRun.In(_study.Study.Folder, "learning", "disagreements", "--question", "type")).EndedWith(1);
        (await CommandLineRun.In(_study.Study.Folder, "suggest-next", "--question", "type")).EndedWith(1);
    }

    [Theory]
    [InlineData("suggest-next", "--question", "type", "--n", "0")]
    [InlineData("suggest-next", "--question", "type", "--round", "next")]
    [InlineData("suggest-next")]
    [InlineData("learning", "curve", "--question", "type", "--parts", "1")]
    public async Task Wrong_use_is_told(params string[] arguments) => (await CommandLineRun.In(_study.Study.Folder, arguments)).EndedWith(2);
}
