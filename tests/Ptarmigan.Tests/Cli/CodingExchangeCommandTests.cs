using Ptarmigan.Tests.Coding.Refi;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class CodingExchangeCommandTests
{
    private static readonly string[] Texts = ["one", "out of memory", "comment", "two", "body", "second"];

    [Theory]
    [InlineData("study.qdpx")]
    [InlineData("challenges.csv")]
    [InlineData("examples.jsonl")]
    [InlineData("tasks.json", "--as", "label-studio")]
    public async Task What_was_coded_goes_out_and_comes_into_another_study(string name, params string[] options)
    {
        using var from = CodedStudy.WithIssues(Texts, others: 0);
        using var to = CodedStudy.WithIssues(Texts, others: 1);
        CodedStudy.Code(from, ["alpha", "beta"], 7);

        var written = (await CommandLineRun.In(from.Study.Folder, ["code", "export", from[name], "--json", .. options])).EndedWith(0);
        var trial = (await CommandLineRun.In(to.Study.Folder, "code", "import", from[name], "--by", "ann", "--dry-run", "--json")).EndedWith(0);
        var brought = (await CommandLineRun.In(to.Study.Folder, "code", "import", from[name], "--by", "ann", "--json")).EndedWith(0);
        var again = (await CommandLineRun.In(to.Study.Folder, "code", "import", from[name], "--by", "ann", "--json")).EndedWith(0);

        var challenges = written.Json.GetProperty("challenges").GetInt32();
        Assert.True(challenges > 0);
        Assert.Equal(challenges, trial.Json.GetProperty("challengesAdded").GetInt32());
        Assert.Equal(challenges, brought.Json.GetProperty("challengesAdded").GetInt32());
        Assert.Equal((0, challenges), (again.Json.GetProperty("challengesAdded").GetInt32(), again.Json.GetProperty("challengesKnown").GetInt32()));
    }

    [Theory]
    [InlineData("book.qdc")]
    [InlineData("book.csv")]
    public async Task A_codebook_goes_out_and_comes_in(string name)
    {
        using var from = CodedStudy.WithIssues(Texts, others: 0);
        using var to = new StudyBuilder();
        CodedStudy.Code(from, ["alpha", "beta"], 7);

        (await CommandLineRun.In(from.Study.Folder, "codebook", "export", from[name])).EndedWith(0);
        (await CommandLineRun.In(to.Study.Folder, "codebook", "import", from[name], "--by", "ann")).EndedWith(0);
        var here = (await CommandLineRun.In(from.Study.Folder, "codebook", "show", "--definitions")).EndedWith(0);
        var there = (await CommandLineRun.In(to.Study.Folder, "codebook", "show", "--definitions")).EndedWith(0);

        Assert.Equal(Names(here.Output), Names(there.Output));

        static List<string> Names(string output) => [.. output.Split('\n').Select(line => line.Trim().Split("  ")[0]).Where(line => line.StartsWith("alpha", StringComparison.Ordinal) || line.StartsWith("beta", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task What_has_no_place_is_told_and_ends_with_3()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs.");

        var run = (await CommandLineRun.In(study.Study.Folder, "code", "import", study.Write("t.csv", "issue,quote,code\na/b#1,It,x\na/b#2,It,x\n"), "--by", "ann")).EndedWith(3);

        Assert.Contains("line 3: row of `a/b#2`: The study does not hold this issue.", run.Output, StringComparison.Ordinal);
        (await CommandLineRun.In(study.Study.Folder, "code", "export", study["x.doc"])).EndedWith(2);
    }
}
