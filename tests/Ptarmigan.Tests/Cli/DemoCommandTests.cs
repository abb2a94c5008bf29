using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class DemoCommandTests(DemoCommandTests.Demo demo) : IClassFixture<DemoCommandTests.Demo>
{
    private TemporaryFolder Folder => demo.Folder;

    [Fact]
    public void Demo_shows_the_findings() => Approved.Match(demo.Run.Output.Replace(Folder.Path, "FOLDER", StringComparison.Ordinal));

    [Fact]
    public void Demo_writes_a_report_with_its_figures()
    {
        Assert.True(File.Exists(Folder["demo/report/report.html"]));
        Assert.Equal(6, Directory.GetFiles(Folder["demo/report/figures"], "*.svg").Length);
        Assert.Equal(6, Directory.GetFiles(Folder["demo/report/figures"], "*.png").Length);
    }

    [Fact]
    public async Task Same_study_gives_the_same_bytes_again()
    {
        (await CommandLineRun.In(Folder["demo"], "report", "--out", "again")).EndedWith(0);

        var first = Hashes(Folder["demo/report"]);
        Assert.Equal(first, Hashes(Folder["demo/again"]));
        // Six figures, ten tables with two companions each, the numbers and the page.
        Assert.Equal(41, first.Count);
    }

    [Fact]
    public void Page_is_well_formed_and_loads_nothing_from_elsewhere()
    {
        var html = File.ReadAllText(Folder["demo/report/report.html"]);
        var page = XDocument.Parse(html);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "link" or "iframe");
        Assert.DoesNotMatch(new Regex("""(src|href)="(https?:)?//"""), html);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.All(
            page.Descendants().Attributes("href").Select(link => link.Value).Where(link => !link.StartsWith('#')),
            link => Assert.True(File.Exists(Folder[$"demo/report/{link}"]), link));
    }

    [Fact]
    public async Task Earlier_demo_is_replaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("demo/example/labels.csv", "of an earlier version");
        folder.Write("demo/study.yaml", "study:\n");
        folder.Write("demo/study.db", "of an earlier version");

        var run = (await CommandLineRun.In(folder.Path, "demo", "--json")).EndedWith(0);

        Assert.Equal(756, run.Json.GetProperty("results").GetProperty("corpus").GetProperty("labelled").GetInt32());
    }

    [Fact]
    public async Task Any_other_folder_is_refused_untouched()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/notes.txt", "precious");

        var refused = (await CommandLineRun.In(folder.Path, "demo", "mine")).EndedWith(1);

        Assert.Contains("not empty", refused.Error);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder["mine"]).Select(Path.GetFileName));
    }

    /// <summary>Every file but the pictures, whose bytes depend on the machine's font.</summary>
    private static SortedDictionary<string, string> Hashes(string report) => new(
        Directory.EnumerateFiles(report, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".png", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(report, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>One run of the demo, which all tests look at.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        internal TemporaryFolder Folder { get; } = new();

        internal CommandLineRun Run { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Run = (await CommandLineRun.In(Folder.Path, "demo")).EndedWith(0);

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
