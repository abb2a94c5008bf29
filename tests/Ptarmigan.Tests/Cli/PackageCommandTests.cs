using System.IO.Compression;
using Ptarmigan.Tests.Replication;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class PackageCommandTests
{
    [Fact]
    public async Task A_package_is_written_verified_and_opened_on_the_command_line()
    {
        using var study = PackagedStudy.Make();

        var written = (await CommandLineRun.In(study.Study.Folder, "package", "--out", study["p.zip"], "--author", "Doe, Jane", "--blank", "emails", "secrets")).EndedWith(0);
        var again = (await CommandLineRun.In(study.Study.Folder, "package", "--out", study["p.zip"])).EndedWith(1);
        var verified = (await CommandLineRun.In(study[""], "package", "verify", study["p.zip"], "--json")).EndedWith(0);
        (await CommandLineRun.In(study[""], "package", "open", study["p.zip"], "--out", study["again"])).EndedWith(0);
        var here = (await CommandLineRun.In(study.Study.Folder, "analyze", "--json")).EndedWith(0);
        var there = (await CommandLineRun.In(study["again"], "analyze", "--json")).EndedWith(0);

        Assert.Contains("blanked", written.Output, StringComparison.Ordinal);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.True(verified.Json.GetProperty("holds").GetBoolean());
        Assert.Equal(here.Output, there.Output);
    }

    [Fact]
    public async Task What_differs_is_named_and_the_run_fails()
    {
        using var study = PackagedStudy.Make();
        (await CommandLineRun.In(study.Study.Folder, "package", "--out", study["p.zip"])).EndedWith(0);
        using (var archive = ZipFile.Open(study["p.zip"], ZipArchiveMode.Update)) archive.GetEntry("results/figures/taxonomy.svg")!.Delete();

        var run = (await CommandLineRun.In(study[""], "package", "verify", study["p.zip"])).EndedWith(1);

        Assert.Contains("results/figures/taxonomy.svg", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_ends_with_3_and_what_is_no_package_with_1()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1);

        var run = (await CommandLineRun.In(study.Study.Folder, "package", "--out", study["p.zip"], "--json")).EndedWith(3);

        Assert.Contains("No results", run.Json.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        (await CommandLineRun.In(study[""], "package", "verify", study.Write("x.zip", "no zip"))).EndedWith(1);
        (await CommandLineRun.In(study.Study.Folder, "package")).EndedWith(2);
    }
}
