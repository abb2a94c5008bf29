using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class ReportCommandTests
{
    [Fact]
    public async Task Report_of_a_study_with_a_single_open_issue_says_what_is_missing()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM");

        var run = (await CommandLineRun.In(study.Study.Folder, "report", "--json")).EndedWith(0);

        Assert.True(File.Exists(run.Json.GetProperty("report").GetString()));
        Assert.Contains(run.Json.GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith("Survival:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_files_in_the_folder_are_left_alone()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("gold", "ptm", "yes");
        var mine = study.Write("out/figures/mine.svg", "mine");

        (await CommandLineRun.In(study.Study.Folder, "report", "--out", study["out"])).EndedWith(0);

        Assert.Equal("mine", File.ReadAllText(mine));
        Assert.True(File.Exists(study["out/report.html"]));
    }

    [Fact]
    public async Task Hostile_names_stay_text_on_the_page()
    {
        using var study = new StudyBuilder(new Ptarmigan.Studies.Protocol { Title = "<script>alert(1)</script>" });
        study.AddIssue().Judged("gold", "ptm", "yes");

        (await CommandLineRun.In(study.Study.Folder, "report")).EndedWith(0);

        Assert.DoesNotContain("<script", File.ReadAllText(Path.Combine(study.Study.Folder, "report", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_an_error_not_a_crash()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("gold", "ptm", "yes");
        var file = study.Write("out", "a file");

        var run = (await CommandLineRun.In(study.Study.Folder, "report", "--out", file)).EndedWith(1);

        Assert.DoesNotContain("Ptarmigan itself", run.Error);
    }
}
