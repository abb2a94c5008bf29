using System.Runtime.CompilerServices;
using Xunit;

namespace Ptarmigan.Tests;

/// <summary>Where tests find things: the source tree, the reference cases, and the real data where a machine has them.</summary>
internal static class TestPaths
{
    public static string Root { get; } = FindRoot();

    public static string Cases { get; } = Path.Combine(Root, "tests", "cases");

    /// <summary>
    /// The folder of real data, from PTARMIGAN_DATA or beside the checkout. Where it is absent the test is skipped and says
    /// so; under continuous integration it fails, since a gap must not look green there.
    /// </summary>
    public static string RealData(params string[] below)
    {
        const string absent = "The real data are not on this machine: set PTARMIGAN_DATA to their folder.";
        var folder = Environment.GetEnvironmentVariable("PTARMIGAN_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        if (Environment.GetEnvironmentVariable("CI") is not null) Assert.True(Directory.Exists(folder), absent);
        Assert.SkipUnless(Directory.Exists(folder), absent);
        return Path.GetFullPath(Path.Combine([folder, .. below]));
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
