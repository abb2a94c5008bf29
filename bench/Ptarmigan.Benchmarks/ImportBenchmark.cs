using System.Globalization;
using System.Runtime.InteropServices;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// How long importing a folder takes, against parsing the same bytes and storing nothing, and against a plain Python script
/// that makes the same rows. Every run is a process of its own, as a user would start it.
/// </summary>
internal sealed class ImportBenchmark : IDisposable
{
    private const int Runs = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("ptarmigan-import-").FullName;
    private readonly string _data;

    private ImportBenchmark(string data) => _data = Path.GetFullPath(data);

    private string Program => Path.Combine(_folder, "program", "Ptarmigan.Cli");

    private string Study => Path.Combine(_folder, "study");

    public static int Run(string data)
    {
        using var benchmark = new ImportBenchmark(data);
        return benchmark.Run();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Run()
    {
        string[] publish = ["publish", "src/Ptarmigan.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.GetDirectoryName(Program)!, "-v", "quiet"];
        if (Measured.Process("dotnet", publish) is null) return Fail("The command line could not be published; run this from the repository's root.");

        (string Name, Func<Measured?> Run)[] subjects =
        [
            ("unpack and parse with System.Text.Json, store nothing", () => Measured.Process(Environment.ProcessPath!, ["import-parse-only", _data])),
            ("`ptarmigan import` into a new study", ImportAnew),
            ("`ptarmigan import` again, nothing new", () => Measured.Process(Program, ["import", _data, "--study", Study, "--json"])),
            ("`python3` with json, sqlite3 and zlib, same rows", RunPython),
        ];

        // Interleaved, so that a slow spell of the machine falls on all alike.
        var measured = subjects.Select(_ => new List<Measured>()).ToArray();
        for (var run = 0; run < Runs + 1; run++)
        {
            for (var subject = 0; subject < subjects.Length; subject++)
            {
                if (subjects[subject].Run() is not { } one) return Fail($"Failed: {subjects[subject].Name}");
                // The first run fills the file cache.
                if (run > 0) measured[subject].Add(one);
            }
        }

        Print([.. subjects.Select(subject => subject.Name)], measured);
        return 0;
    }

    private Measured? ImportAnew()
    {
        if (Directory.Exists(Study)) Directory.Delete(Study, recursive: true);
        return Measured.Process(Program, ["init", Study]) is null ? null : Measured.Process(Program, ["import", _data, "--study", Study, "--json"]);
    }

    private Measured? RunPython()
    {
        var database = Path.Combine(_folder, "peer.db");
        File.Delete(database);
        var python = Environment.GetEnvironmentVariable("PTARMIGAN_PYTHON") ?? "python3";
        return Measured.Process(python, ["bench/import_peer.py", "src/Ptarmigan/Storage/Migrations/0001-study.sql", _data, database]);
    }

    private static void Print(string[] names, List<Measured>[] measured)
    {
        Console.WriteLine("| what | median s | from, to | ratio to parsing | processor s | peak MB |\n|---|---|---|---|---|---|");
        var parsing = Median(measured[0], one => one.Seconds);
        for (var at = 0; at < names.Length; at++)
        {
            var (low, high) = (measured[at].Min(one => one.Seconds), measured[at].Max(one => one.Seconds));
            var median = Median(measured[at], one => one.Seconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {names[at]} | {median:0.00} | {low:0.00}, {high:0.00} | {median / parsing:0.0} | {Median(measured[at], one => one.ProcessorSeconds):0.00} | {measured[at].Max(one => one.PeakBytes) / 1e6:0} |"));
        }
    }

    private static double Median(List<Measured> measured, Func<Measured, double> of) => measured.Select(of).Order().ElementAt(measured.Count / 2);

    private static int Fail(string what)
    {
        Console.Error.WriteLine(what);
        return 1;
    }
}
