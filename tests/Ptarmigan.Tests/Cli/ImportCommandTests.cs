using System.Diagnostics;
using System.Text;
using Ptarmigan.Tests.Collection;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Cli;

public sealed class ImportCommandTests
{
    private readonly string _good = Lines(Issue(1), Issue(2));

    [Fact]
    public async Task What_cannot_be_read_is_told_with_file_line_and_reason()
    {
        using var study = new StudyBuilder();
        study.Write("study/in.jsonl", Lines(Issue(1)) + "{ not json\n" + Lines(Issue(2).With("number", null)) + Lines(Issue(3)));

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl", "--json")).EndedWith(3);

        Assert.Equal(2, run.Json.GetProperty("rejected").GetInt64());
        Assert.Equal([2, 3], run.Json.GetProperty("firstRejected").EnumerateArray().Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(2, run.Json.GetProperty("issues").GetProperty("new").GetInt64());
    }

    [Fact]
    public async Task Strict_fails_at_the_first()
    {
        using var study = new StudyBuilder();
        study.Write("study/in.jsonl", Lines(Issue(1)) + "{ not json\n" + Lines(Issue(3)));

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl", "--strict")).EndedWith(1);

        Assert.Contains("in.jsonl, line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_import_says_that_nothing_is_new()
    {
        using var study = new StudyBuilder();
        study.Write("study/in.jsonl", _good);
        (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl")).EndedWith(0);

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl")).EndedWith(0);

        Assert.Contains("Nothing new", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_short_keeps_what_came_before_the_cut()
    {
        using var study = new StudyBuilder();
        var random = new Ptarmigan.Statistics.SeededRandom(1);
        // Text that does not compress, so that half of the bytes hold about half of the records.
        var text = Lines(Enumerable.Range(1, 200).Select(number => Issue(number, body: string.Concat(Enumerable.Range(0, 20).Select(_ => random.NextBits().ToString("x", null))))));
        var packed = File.ReadAllBytes(ImportTests.Pack(study["whole.gz"], text));
        File.WriteAllBytes(study["study/cut.gz"], packed[..(packed.Length / 2)]);

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "cut.gz", "--json")).EndedWith(3);

        Assert.InRange(run.Json.GetProperty("issues").GetProperty("new").GetInt64(), 20, 180);
        Assert.Contains("cut", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("repository,number\na/b,1\n")]
    [InlineData("PK\u0003\u0004 a zip archive")]
    [InlineData("\0\0\0binary")]
    public async Task Other_files_are_told_not_read(string content)
    {
        using var study = new StudyBuilder();
        study.Write("study/other", content);

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "other")).EndedWith(3);

        Assert.Contains("other", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Ptarmigan itself", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_told()
    {
        using var study = new StudyBuilder();

        var run = await CommandLineRun.In(study.Study.Folder, "import", "nowhere");

        Assert.True(run.ExitCode is 1 or 3);
        Assert.Contains("nowhere", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_over_the_limit_and_a_nesting_bomb_are_kept_aside()
    {
        using var study = new StudyBuilder();
        File.WriteAllText(Path.Combine(study.Study.Folder, "study.yaml"), "import:\n  max_line_bytes: 4096\n");
        study.Write("study/in.jsonl", Lines(Issue(1)) + Lines(Issue(2, body: new string('x', 10_000))) + new string('[', 2000) + "\n" + Lines(Issue(3)));

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl", "--json")).EndedWith(3);

        Assert.Equal((2, 2), (run.Json.GetProperty("rejected").GetInt32(), run.Json.GetProperty("issues").GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task Invalid_utf8_is_kept_aside()
    {
        using var study = new StudyBuilder();
        File.WriteAllBytes(study["study/in.jsonl"], [.. Encoding.UTF8.GetBytes(Lines(Issue(1))), .. Encoding.Latin1.GetBytes(Lines(Issue(2, title: "x")).Replace("\"x\"", "\"\u00FC\"", StringComparison.Ordinal))]);

        var run = (await CommandLineRun.In(study.Study.Folder, "import", "in.jsonl", "--json")).EndedWith(3);

        Assert.Equal((1, 1), (run.Json.GetProperty("rejected").GetInt32(), run.Json.GetProperty("issues").GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task An_import_killed_at_any_moment_is_completed_by_the_next()
    {
        using var whole = new StudyBuilder();
        using var killed = new StudyBuilder();
        var text = Lines(Enumerable.Range(1, 6000).SelectMany(number => new[] { Issue(number, body: new string('b', 500)), Timeline(number, "owner/name", "first", "second") }));
        var file = whole.Write("in.jsonl", text);
        (await CommandLineRun.In(whole.Study.Folder, "import", file)).EndedWith(0);

        foreach (var patience in new[] { 250, 450, 700 })
        {
            using var process = Start(killed.Study.Folder, file);
            if (!process.WaitForExit(patience)) process.Kill();
            process.WaitForExit();
        }

        (await CommandLineRun.In(killed.Study.Folder, "import", file)).EndedWith(0);

        Assert.Equal(StoreContents.Of(whole.Study.Folder), StoreContents.Of(killed.Study.Folder));
    }

    private static Process Start(string study, string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Ptarmigan.Cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "import", file, "--study", study]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}
