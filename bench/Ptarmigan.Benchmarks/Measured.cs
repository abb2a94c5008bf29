using System.ComponentModel;
using System.Diagnostics;

namespace Ptarmigan.Benchmarks;

/// <summary>What a process took from start to end.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all its threads.</param>
/// <param name="PeakBytes">The most memory it held at once, as it was seen every few milliseconds.</param>
internal sealed record Measured(double Seconds, double ProcessorSeconds, long PeakBytes)
{
    /// <summary>Runs a process; null where it fails.</summary>
    public static Measured? Process(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var from = Stopwatch.GetTimestamp();
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, 0.0);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime.TotalSeconds);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It ended between the two calls.
            }
        }

        output.Wait();
        return process.ExitCode == 0 ? new Measured(Stopwatch.GetElapsedTime(from).TotalSeconds, processor, peak) : null;
    }
}
