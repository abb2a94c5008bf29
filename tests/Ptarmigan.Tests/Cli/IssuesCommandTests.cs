using System.Text.Json;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class IssuesCommandTests
{
    [Fact]
    public async Task List_prints_a_table_and_how_many_there_are()
    {
        using var study = Rich();

        Approved.Match((await Run(study, "issues", "list", "--limit", "3")).EndedWith(0).Output);
    }

    [Fact]
    public async Task List_as_json_gives_total_and_issues()
    {
        using var study = Rich();

        var json = (await Run(study, "issues", "list", "--limit", "2", "--json")).EndedWith(0).Json;

        Assert.Equal(4, json.GetProperty("total").GetInt32());
        Assert.Equal(2, json.GetProperty("shown").GetInt32());
        var first = json.GetProperty("issues")[0];
        Assert.Equal("a/b", first.GetProperty("repository").GetString());
        Assert.Equal("2020-01-01T00:00:00Z", first.GetProperty("createdAt").GetString());
        Assert.Equal(40, first.GetProperty("resolutionDays").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("issues")[1].GetProperty("resolutionDays").ValueKind);
    }

    [Theory]
    [InlineData("1 2 3 4")]
    [InlineData("1 2", "--repository", "a/b")]
    [InlineData("1 2 3 4", "--repository", "a/b", "--repository", "https://github.com/c/d")]
    [InlineData("2 4", "--state", "open")]
    [InlineData("3 4", "--created-from", "2020-02-01")]
    [InlineData("1", "--closed-to", "2020-02-10", "--repository", "a/b")]
    [InlineData("1", "--text", "cuda \"out of memory\"")]
    [InlineData("2 3 4", "--text", "-cuda")]
    [InlineData("1", "--label", "BUG")]
    [InlineData("1", "--answer", "ptm=yes")]
    [InlineData("1 2", "--answer", "gold:ptm=yes,no")]
    [InlineData("1", "--answer", "challenges=HR")]
    [InlineData("1", "--answer", "challenges=SE,HR-MEM")]
    [InlineData("", "--answer", "challenges=SE-INSTALL")]
    [InlineData("1", "--has-timeline")]
    [InlineData("4 3", "--order", "newest", "--limit", "2")]
    public async Task Filters_choose_issues(string numbers, params string[] arguments)
    {
        using var study = Rich();

        var run = (await Run(study, ["issues", "list", "--json", .. arguments])).EndedWith(0);

        var found = run.Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("number").GetInt32());
        Assert.Equal(numbers, string.Join(' ', found));
    }

    [Theory]
    [InlineData("`a` is no repository's name.", "--repository", "a")]
    [InlineData("`4 May` is not a day such as 2023-05-04.", "--created-from", "4 May")]
    [InlineData("--limit must be 0 or more.", "--limit", "-1")]
    [InlineData("`ptm` is no answer.", "--answer", "ptm")]
    [InlineData("There is no question `colour`.", "--answer", "colour=red")]
    [InlineData("The study knows no annotator `nobody`.", "--answer", "nobody:ptm=yes")]
    [InlineData("`perhaps` is no answer to ptm.", "--answer", "ptm=perhaps")]
    [InlineData("`XX` is no theme or sub-theme of ptm-challenges.", "--answer", "challenges=XX")]
    public async Task Filters_that_cannot_be_are_told(string message, params string[] arguments)
    {
        using var study = Rich();

        var run = (await Run(study, ["issues", "list", .. arguments])).EndedWith(2);

        Assert.Contains(message, run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Show_prints_text_timeline_judgments_and_snapshots()
    {
        using var study = Rich();

        Approved.Match((await Run(study, "issues", "show", "a/b#1")).EndedWith(0).Output);
    }

    [Fact]
    public async Task Show_counts_a_single_day_in_the_singular()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Created("2020-01-01").Closed("2020-01-02T12:00");

        var shown = (await Run(study, "issues", "show", "a/b#1")).EndedWith(0).Output;

        Assert.Contains("resolution time: 1 day (36.0 hours)", shown);
    }

    [Fact]
    public async Task Show_as_json_holds_everything()
    {
        using var study = Rich();

        var json = (await Run(study, "issues", "show", "A/B", "1", "--json")).EndedWith(0).Json;

        Assert.Equal("It dies.", json.GetProperty("body").GetString());
        Assert.Equal(40, json.GetProperty("resolution").GetProperty("resolutionDays").GetInt32());
        Assert.Equal(3, json.GetProperty("events").GetArrayLength());
        Assert.Equal(1, json.GetProperty("comments").GetArrayLength());
        Assert.Equal([false, true, true], json.GetProperty("judgments").EnumerateArray().Select(judgment => judgment.GetProperty("isCurrent").GetBoolean()));
        Assert.Equal(2, json.GetProperty("snapshots").GetArrayLength());
    }

    [Fact]
    public async Task Hostile_text_cannot_steer_the_terminal()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("\u001b[2Jtitle\u202e", "body\u001b]0;owned\u0007\r\nnext").Labeled("la\u001b[31mbel")
            .Comment("com\u001b[1Ament").Event("renamed", "2020-01-02", "an\u001bn", "\u009b1mnew");

        var list = (await Run(study, "issues", "list")).EndedWith(0).Output;
        var show = (await Run(study, "issues", "show", "a/b#1", "--full")).EndedWith(0).Output;

        Assert.DoesNotContain(list + show, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
        Assert.Contains("title", list);
        Assert.Contains("owned", show);
    }

    [Fact]
    public async Task Unknown_issue_and_wrong_name_are_told()
    {
        using var study = Rich();

        Assert.Contains("The study does not hold the issue.", (await Run(study, "issues", "show", "a/b#99")).EndedWith(1).Error);
        Assert.Contains("`a/b` is no issue.", (await Run(study, "issues", "show", "a/b")).EndedWith(2).Error);
    }

    [Fact]
    public async Task Export_writes_the_filtered_issues_and_says_so()
    {
        using var study = Rich();

        var run = (await Run(study, "issues", "export", "out.jsonl", "--state", "closed", "--json")).EndedWith(0);

        Assert.Equal(2, run.Json.GetProperty("issues").GetInt32());
        Assert.False(run.Json.GetProperty("withLogins").GetBoolean());
        Assert.Equal(2, File.ReadAllLines(Path.Combine(study.Study.Folder, "out.jsonl")).Length);
    }

    [Fact]
    public async Task Export_replaces_a_file_only_with_force()
    {
        using var study = Rich();
        (await Run(study, "issues", "export", "out.csv")).EndedWith(0);

        Assert.Contains("--force", (await Run(study, "issues", "export", "out.csv")).EndedWith(1).Error);
        Assert.StartsWith("Wrote 4 issues", (await Run(study, "issues", "export", "out.csv", "--force")).EndedWith(0).Output);
    }

    private static StudyBuilder Rich()
    {
        var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("CUDA runs out of memory", "It dies.").Labeled("bug", "gpu").Closed("2020-02-10T01:00")
            .Event("closed", "2020-01-05").Event("reopened", "2020-02-01", "bob").Event("closed", "2020-02-10T01:00", "stale[bot]", "completed")
            .Comment("Me too,\nevery day.")
            .Judged("gold", "ptm", "no").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM");
        study.AddIssue("a/b", 2).Says("What does [bold]markup[/] do?").Judged("gold", "ptm", "no");
        study.AddIssue("c/d", 3).Created("2020-05-01").Closed("2020-04-01").Says("Closed before it was opened");
        study.AddIssue("c/d", 4).Created("2020-06-01").Updated("2020-07-01");
        return study;
    }

    private static Task<CommandLineRun> Run(StudyBuilder study, params string[] arguments) => CommandLineRun.In(study.Study.Folder, arguments);
}
