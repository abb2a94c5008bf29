using System.Diagnostics;
using Xunit;

namespace Ptarmigan.Tests;

/// <summary>Runs the real program in a process of its own and kills it, as a power button would.</summary>
internal static class KilledProgram
{
    /// <summary>Runs a command to its end, which must be good, or kills it.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="grace">How long after <paramref name="stop"/> it is killed.</param>
    /// <param name="stop">Says when to kill it.</param>
    /// <returns>Whether it was killed at work.</returns>
    public static async Task<bool> RunAsync(string[] arguments, TimeSpan grace, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ptarmigan.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["GITHUB_TOKEN"] = "any" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(stop);
            Assert.True(process.ExitCode == 0, await output + await error);
            return false;
        }
        catch (OperationCanceledException)
        {
            await Task.Delay(grace, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode != 0;
        }
    }
}
