using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task Demo_makes_a_study_shows_the_findings_and_writes_a_report()
    {
        using var folder = new TemporaryFolder();

        var run = (await CommandLineRun.In(folder.Path, "demo")).EndedWith(0);

        Approved.Match(run.Output.Replace(folder.Path, "FOLDER", StringComparison.Ordinal));
        Assert.True(File.Exists(folder["demo/report/report.html"]));
        Assert.Equal(6, Directory.GetFiles(folder["demo/report/figures"], "*.svg").Length);
        Assert.Equal(6, Directory.GetFiles(folder["demo/report/figures"], "*.png").Length);
    }

    [Fact]
    public async Task Same_study_gives_the_same_bytes_again()
    {
        using var folder = new TemporaryFolder();
        (await CommandLineRun.In(folder.Path, "demo")).EndedWith(0);

        (await CommandLineRun.In(folder["demo"], "report", "--out", "again")).EndedWith(0);

        var first = Hashes(folder["demo/report"]);
        Assert.Equal(first, Hashes(folder["demo/again"]));
        Assert.Equal(32, first.Count);
    }

    [Fact]
    public async Task Page_is_well_formed_and_loads_nothing_from_elsewhere()
    {
        using var folder = new TemporaryFolder();
        (await CommandLineRun.In(folder.Path, "demo")).EndedWith(0);

        var html = File.ReadAllText(folder["demo/report/report.html"]);
        var page = XDocument.Parse(html);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "link" or "iframe");
        Assert.DoesNotMatch(new Regex("""(src|href)="(https?:)?//"""), html);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.All(
            page.Descendants().Attributes("href").Select(link => link.Value).Where(link => !link.StartsWith('#')),
            link => Assert.True(File.Exists(folder[$"demo/report/{link}"]), link));
    }

    [Fact]
    public async Task Earlier_demo_is_replaced_but_nothing_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine/notes.txt", "precious");
        (await CommandLineRun.In(folder.Path, "demo")).EndedWith(0);

        (await CommandLineRun.In(folder.Path, "demo")).EndedWith(0);
        var refused = (await CommandLineRun.In(folder.Path, "demo", "mine")).EndedWith(1);

        Assert.Contains("not empty", refused.Error);
        Assert.Equal("precious", File.ReadAllText(folder["mine/notes.txt"]));
    }

    /// <summary>Every file but the pictures, whose bytes depend on the machine's font.</summary>
    private static SortedDictionary<string, string> Hashes(string report) => new(
        Directory.EnumerateFiles(report, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".png", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(report, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
