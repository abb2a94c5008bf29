using System.Runtime.CompilerServices;
using Xunit;

namespace Ptarmigan.Tests;

/// <summary>Where tests find things: the source tree, the reference cases, and the real data where a machine has them.</summary>
internal static class TestPaths
{
    public static string Root { get; } = FindRoot();

    public static string Cases { get; } = Path.Combine(Root, "tests", "cases");

    /// <summary>The folder of real data, from PTARMIGAN_DATA or beside the checkout. Skips the test, and says so, where absent.</summary>
    public static string RealData(params string[] below)
    {
        var folder = Environment.GetEnvironmentVariable("PTARMIGAN_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(folder), "The real data are not on this machine: set PTARMIGAN_DATA to their folder.");
        return Path.GetFullPath(Path.Combine([folder, .. below]));
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
