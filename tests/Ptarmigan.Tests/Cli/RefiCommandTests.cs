using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Tests.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class RefiCommandTests
{
    private static readonly string Oddities = Path.Combine(TestPaths.Root, "tests", "Ptarmigan.Tests", "Exchange", "RefiQda", "oddities.qde");

    [Fact]
    public async Task Check_of_a_sound_project_says_what_is_in_it()
    {
        using var folder = new TemporaryFolder();
        RefiFile.WriteProject(WritingTests.Small(), folder["hubs.qdpx"]);

        var run = (await CommandLineRun.In(folder.Path, "refi", "check", "hubs.qdpx")).EndedWith(0);

        Approved.Match(run.Output);
    }

    [Fact]
    public async Task Check_of_an_odd_project_names_every_problem_with_its_line_and_ends_with_3() =>
        Approved.Match((await CommandLineRun.In(".", "refi", "check", Oddities)).EndedWith(3).Output);

    [Fact]
    public async Task Json_holds_the_documented_keys()
    {
        using var folder = new TemporaryFolder();
        folder.Write("codes.qdc", """<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="0d62985d-b147-5d01-a9b5-cae5dcd98342" name="a"/></Codes></CodeBook>""");

        var run = (await CommandLineRun.In(folder.Path, "refi", "check", "codes.qdc", "--json")).EndedWith(0);

        Approved.Match(run.Output.Replace(folder.Path, "FOLDER", StringComparison.Ordinal), "json");
    }

    [Fact]
    public async Task A_damaged_file_is_told_with_what_to_do_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        RefiFile.WriteProject(WritingTests.Small(), folder["hubs.qdpx"]);
        var bytes = File.ReadAllBytes(folder["hubs.qdpx"]);
        File.WriteAllBytes(folder["hubs.qdpx"], bytes[..(bytes.Length / 2)]);

        var run = (await CommandLineRun.In(folder.Path, "refi", "check", "hubs.qdpx")).EndedWith(1);

        Assert.Contains("damaged or cut short", run.Error, StringComparison.Ordinal);
        Assert.Contains("next: Get the file again", run.Error, StringComparison.Ordinal);
        Assert.Contains("hubs.qdpx", run.Error, StringComparison.Ordinal);
    }
}
