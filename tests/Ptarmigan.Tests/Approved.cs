using System.Runtime.CompilerServices;
using Xunit;

namespace Ptarmigan.Tests;

/// <summary>Compares text with the approved file beside the test; a difference leaves a `.received.` file to read.</summary>
internal static class Approved
{
    public static void Match(
        string received,
        string extension = "txt",
        [CallerFilePath] string file = "",
        [CallerMemberName] string member = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{member}";
        var approvedFile = Path.Combine(Path.GetDirectoryName(file)!, $"{name}.approved.{extension}");
        var receivedFile = Path.Combine(Path.GetDirectoryName(file)!, $"{name}.received.{extension}");
        var wanted = File.Exists(approvedFile) ? Normal(File.ReadAllText(approvedFile)) : null;

        if (Normal(received) == wanted)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, Normal(received));
        Assert.Fail($"{Path.GetFileName(receivedFile)} differs from {Path.GetFileName(approvedFile)}; read it, then rename it if it is right.");
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
