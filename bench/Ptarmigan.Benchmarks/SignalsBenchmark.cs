using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Benchmarks;

/// <summary>How long the built-in signals take on an issue, against one compiled regular expression for each signal, which must fire on the same issues.</summary>
internal static class SignalsBenchmark
{
    private const int Runs = 5;

    public static int Run(string folder, int limit)
    {
        var texts = Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(Read).Take(limit).ToList();
        var letters = texts.Sum(text => (long)text.Title.Length + Math.Min(text.Body.Length, ReportText.DefaultLimit));
        var set = SignalSet.BuiltIn;
        var peer = set.Signals.Select(signal => new PeerSignal(signal)).ToList();
        var parts = texts.Select(PeerText.Of).ToList();
        var fired = new List<int>();
        foreach (var (text, part) in texts.Zip(parts))
        {
            set.FindFired(text, fired);
            var byPeer = peer.Select((signal, number) => (signal, number)).Where(pair => pair.signal.Fires(part)).Select(pair => pair.number);
            if (!fired.SequenceEqual(byPeer))
            {
                Console.Error.WriteLine($"The two do not agree on: {text.Title}");
                return 1;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} issues of {letters / texts.Count} letters on average, {set.Signals.Count} signals"));
        var cut = Median(() => texts.ForEach(text => ReportText.Read(text.Title, text.Body)));
        var find = Median(() => texts.ForEach(text => set.FindFired(text, fired)));
        var expressions = Median(() => parts.ForEach(part => peer.ForEach(signal => signal.Fires(part))));
        Tell("cut into tokens", cut);
        Tell("signals, one pass over the tokens", find);
        Tell("one compiled regular expression each", expressions);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expressions / find:0.0} times as fast as the regular expressions"));
        return 0;

        void Tell(string what, double seconds) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {seconds * 1e6 / texts.Count:0.0} us an issue, {seconds * 1e6 / letters * 2000:0.0} us for 2,000 letters"));
    }

    /// <summary>Of the processor's time, not the clock's, so that a busy machine says the same.</summary>
    private static double Median(Action work)
    {
        var seconds = new List<double>();
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run <= Runs; run++)
        {
            var from = process.TotalProcessorTime;
            work();
            process.Refresh();
            // The first run warms up.
            if (run > 0) seconds.Add((process.TotalProcessorTime - from).TotalSeconds);
        }

        return seconds.Order().ElementAt(Runs / 2);
    }

    private static IEnumerable<ReportText> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var issue = JsonDocument.Parse(line);
            yield return ReportText.Read(issue.RootElement.GetProperty("title").GetString() ?? "", issue.RootElement.GetProperty("body").GetString());
        }
    }
}
