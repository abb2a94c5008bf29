using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Ptarmigan.Benchmarks;

/// <summary>How long the published command line takes to start, against <c>dotnet --version</c> in the same run.</summary>
internal static class StartUp
{
    private const int Runs = 30;

    public static int Run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "ptarmigan-start-up");
        var published = Time("dotnet", ["publish", "src/Ptarmigan.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "quiet"]);
        if (published is null)
        {
            Console.Error.WriteLine("The command line could not be published; run this from the repository's root.");
            return 1;
        }

        var program = Path.Combine(folder, "Ptarmigan.Cli");
        (string Name, string Program, string[] Arguments)[] subjects =
        [
            ("`dotnet --version`", "dotnet", ["--version"]),
            ("`ptarmigan --help`", program, ["--help"]),
            ("`ptarmigan version`", program, ["version"]),
            ("`ptarmigan stats sample-size --population 802`", program, ["stats", "sample-size", "--population", "802"]),
            ("`ptarmigan taxonomy show`", program, ["taxonomy", "show"]),
        ];

        // Interleaved, so that a slow spell of the machine falls on all alike.
        var times = subjects.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run < Runs + 3; run++)
        {
            for (var subject = 0; subject < subjects.Length; subject++)
            {
                var time = Time(subjects[subject].Program, subjects[subject].Arguments) ?? double.NaN;
                // The first three runs fill the file cache.
                if (run >= 3) times[subject].Add(time);
            }
        }

        Console.WriteLine("| command | median ms | quartiles ms | ratio to `dotnet --version` |\n|---|---|---|---|");
        var peer = Quantile(times[0], 0.5);
        for (var subject = 0; subject < subjects.Length; subject++)
        {
            var (low, median, high) = (Quantile(times[subject], 0.25), Quantile(times[subject], 0.5), Quantile(times[subject], 0.75));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {subjects[subject].Name} | {median:0} | {low:0} to {high:0} | {median / peer:0.00} |"));
        }

        return 0;
    }

    /// <summary>The time a process takes from start to end, in milliseconds; null where it fails.</summary>
    private static double? Time(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(from).TotalMilliseconds : null;
    }

    private static double Quantile(List<double> times, double share)
    {
        var sorted = times.Order().ToArray();
        return sorted[(int)Math.Round(share * (sorted.Length - 1))];
    }
}
