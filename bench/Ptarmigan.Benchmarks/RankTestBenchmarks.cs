using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Benchmarks;

/// <summary>Mann-Whitney and Kruskal-Wallis on large samples beside SciPy, on the same numbers in the same run.</summary>
internal static class RankTestBenchmarks
{
    private const int Runs = 5;
    private const double Agreement = 1e-9;

    /// <summary>Prints the table; fails when a result differs from SciPy's by more than 1e-9 of itself.</summary>
    /// <param name="arguments">The number of values in each sample; 1,000,000 where absent.</param>
    public static int Run(string[] arguments)
    {
        var size = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("rank-tests").FullName;
        try
        {
            return Compare(Data(size), folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Compare(IReadOnlyList<(string Name, double[] First, double[] Second)> data, string folder)
    {
        var ours = data.SelectMany(pair => Measure(pair.Name, pair.First, pair.Second)).ToArray();
        var (peer, theirs) = MeasurePeer(data, folder);
        Console.WriteLine($"| test | data | Ptarmigan, ms | {peer}, ms | times faster | relative difference |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|");
        var worst = 0.0;
        foreach (var (our, their) in ours.Zip(theirs))
        {
            var difference = Math.Max(Relative(our.PValue, their.PValue), Relative(our.Statistic, their.Statistic));
            worst = Math.Max(worst, difference);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {our.Test} | {our.Data} | {our.Milliseconds:0} | {their.Milliseconds:0} | {their.Milliseconds / our.Milliseconds:0.0} | {difference:0.0e+0} |"));
        }

        return worst <= Agreement ? 0 : 1;
    }

    private static double Relative(double ours, double theirs) => ours == theirs ? 0 : Math.Abs(ours - theirs) / Math.Abs(theirs);

    private static IReadOnlyList<(string Name, double[] First, double[] Second)> Data(int size)
    {
        var random = new SeededRandom(20250623);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double Days() => Math.Floor(Math.Exp(2.5 + (1.5 * Normal())));
        double[] Draw(Func<double> next) => [.. Enumerable.Range(0, size).Select(_ => next())];
        return
        [
            ("continuous, no ties", Draw(Normal), Draw(() => Normal() + 0.005)),
            ("whole days, heavy ties", Draw(Days), Draw(() => Days() + (random.Next(50) == 0 ? 1 : 0))),
        ];
    }

    private static IEnumerable<Measurement> Measure(string data, double[] first, double[] second)
    {
        var options = new MannWhitneyOptions { Method = MannWhitneyMethod.Asymptotic };
        Sample[] groups = [new("first", first), new("second", second)];
        yield return Measure("Mann-Whitney", data, () => MannWhitney.Test(first, second, options) is var r ? (r.U1, r.PValue) : default);
        yield return Measure("Kruskal-Wallis", data, () => KruskalWallis.Test(groups) is var r ? (r.H!.Value, r.PValue!.Value) : default);
    }

    private static Measurement Measure(string test, string data, Func<(double Statistic, double PValue)> run)
    {
        // Once for the compiler.
        var result = run();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            result = run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Measurement(test, data, times[Runs / 2], result.Statistic, result.PValue);
    }

    private static (string Peer, Measurement[] Results) MeasurePeer(
        IReadOnlyList<(string Name, double[] First, double[] Second)> data, string folder)
    {
        var paths = new List<string>();
        foreach (var sample in data.SelectMany(pair => new[] { pair.First, pair.Second }))
        {
            paths.Add(Path.Combine(folder, $"{paths.Count}.f8"));
            File.WriteAllBytes(paths[^1], MemoryMarshal.AsBytes<double>(sample));
        }

        var script = Path.Combine(AppContext.BaseDirectory, "scipy_rank_tests.py");
        var python = Environment.GetEnvironmentVariable("PTARMIGAN_PYTHON") ?? "python3";
        var start = new ProcessStartInfo(python, [script, Runs.ToString(CultureInfo.InvariantCulture), .. paths]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        var results = answer.RootElement.GetProperty("results").EnumerateArray().Select(result => new Measurement(
            "", "", result.GetProperty("seconds").GetDouble() * 1000, result.GetProperty("statistic").GetDouble(), result.GetProperty("pValue").GetDouble()));
        return (answer.RootElement.GetProperty("peer").GetString()!, results.ToArray());
    }

    private readonly record struct Measurement(string Test, string Data, double Milliseconds, double Statistic, double PValue);
}
