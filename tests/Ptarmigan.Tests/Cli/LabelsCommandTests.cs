using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class LabelsCommandTests
{
    private const string Mixed = "repository,number,ptm,challenges,type\na/b,1,yes,HR-MEM,bug\na/b,2,maybe,,bug\na/b,9,no,,bug\n";

    [Fact]
    public async Task Import_takes_the_good_rows_and_tells_the_others()
    {
        using var study = Study(Mixed);

        Approved.Match((await Run(study)).EndedWith(3).Output);
    }

    [Fact]
    public async Task Import_of_a_clean_file_is_done()
    {
        using var study = Study("repository,number,ptm\na/b,1,yes\na/b,2,no\n");

        var json = (await Run(study, "--json")).EndedWith(0).Json;

        Assert.Equal(2, json.GetProperty("judgmentsAdded").GetInt32());
        Assert.Equal(0, (await Run(study, "--json")).EndedWith(0).Json.GetProperty("judgmentsAdded").GetInt32());
    }

    [Fact]
    public async Task Problems_are_in_the_json_document()
    {
        using var study = Study(Mixed);

        var problems = (await Run(study, "--json")).EndedWith(3).Json.GetProperty("problems");

        Assert.Equal([3, 4], problems.EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal(["bad-answer", "unknown-issue"], problems.EnumerateArray().Select(problem => problem.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Strict_import_fails_and_adds_nothing()
    {
        using var study = Study(Mixed);

        var run = (await Run(study, "--strict")).EndedWith(1);

        Assert.Contains("Nothing was taken: 2 of 3 rows would be refused.", run.Output);
        Assert.Equal(1, (await Run(study, "--json")).EndedWith(3).Json.GetProperty("rowsTaken").GetInt32());
    }

    [Fact]
    public async Task Annotator_and_kind_can_be_named()
    {
        using var study = Study("repository,number,ptm,ptm_second\na/b,1,yes,no\n");

        var json = (await Run(study, "--annotator", "mine", "--kind", "rules", "--further-kind", "language-model", "--json")).EndedWith(0).Json;

        Assert.Equal(
            ["second language-model", "mine rules"],
            json.GetProperty("annotators").EnumerateArray().Select(annotator => $"{annotator.GetProperty("name").GetString()} {annotator.GetProperty("kind").GetString()}"));
    }

    [Fact]
    public async Task Missing_file_is_told()
    {
        using var study = new StudyBuilder();

        Assert.StartsWith("error: ", (await CommandLineRun.In(study.Study.Folder, "labels", "import", "none.csv")).EndedWith(1).Error);
    }

    private static StudyBuilder Study(string csv)
    {
        var study = new StudyBuilder();
        study.AddIssue("a/b", 1);
        study.AddIssue("a/b", 2);
        study.Write("study/labels.csv", csv);
        return study;
    }

    private static Task<CommandLineRun> Run(StudyBuilder study, params string[] arguments) =>
        CommandLineRun.In(study.Study.Folder, ["labels", "import", "labels.csv", .. arguments]);
}
