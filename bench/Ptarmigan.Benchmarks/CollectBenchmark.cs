using System.Globalization;
using System.Runtime.InteropServices;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// What collecting the largest repositories of a corpus costs and how long it takes, from a fake GitHub on the loopback address, against a plain
/// script that crawls the same server by REST. The server runs in this process, what is measured in processes of their own.
/// </summary>
internal sealed class CollectBenchmark : IDisposable
{
    private const int Runs = 3;

    /// <summary>The largest of the corpus whose timelines are there.</summary>
    private static readonly string[] Names = ["ultralytics/yolov3", "DeepLabCut/DeepLabCut", "doccano/doccano", "ludwig-ai/ludwig", "k4yt3x/video2x", "mozilla/TTS"];

    private readonly string _folder = Directory.CreateTempSubdirectory("ptarmigan-collect-").FullName;

    public static async Task<int> RunAsync(string data)
    {
        using var benchmark = new CollectBenchmark();
        return await benchmark.MeasureAsync(data);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<int> MeasureAsync(string data)
    {
        var program = Path.Combine(_folder, "program", "Ptarmigan.Cli");
        string[] publish = ["publish", "src/Ptarmigan.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.GetDirectoryName(program)!, "-v", "quiet"];
        if (Measured.Process("dotnet", publish) is null) return Fail("The command line could not be published; run this from the repository's root.");

        var corpus = CorpusFolder.Load(data);
        var repositories = Names.Select(name => corpus.Find(name) ?? throw new FileNotFoundException(name)).ToList();
        var issues = repositories.Sum(repository => repository.Issues.Count);
        // Budgets of an hour would be used up by the crawl; what is measured is not the waiting.
        await using var server = await FakeGitHubServer.StartAsync(corpus, new FakeGitHubOptions { WithoutLimits = true }, CancellationToken.None);
        Environment.SetEnvironmentVariable("GITHUB_TOKEN", "bench");
        var study = Path.Combine(_folder, "study");

        Console.WriteLine($"{issues} issues of {Names.Length} repositories, {repositories.Sum(one => one.Issues.Values.Sum(issue => issue.Timeline.Count))} entries of timelines; "
            + $"least points for issues with two connections each: {repositories.Sum(Least)}.");
        Console.WriteLine("| what | requests | points | median s | from, to | issues a second | peak MB |\n|---|---|---|---|---|---|---|");
        (string Name, Func<Measured?> Run)[] subjects =
        [
            ("`ptarmigan collect`, GraphQL", () => Anew(program, study) ? Measured.Process(program, ["collect", .. Names, "--api-url", server.Url, "--study", study, "--json"]) : null),
            ("`ptarmigan collect` again, nothing new", () => Measured.Process(program, ["collect", .. Names, "--api-url", server.Url, "--study", study, "--json"])),
            ("`ptarmigan collect --source rest`", () => Anew(program, study) ? Measured.Process(program, ["collect", .. Names, "--source", "rest", "--api-url", server.Url, "--study", study, "--json"]) : null),
            ("`python3` script, REST, one request after the other", () => Crawl(server.Url)),
        ];
        foreach (var (name, run) in subjects)
        {
            var measured = new List<Measured>();
            var (requests, points) = (0, 0);
            for (var at = 0; at < Runs; at++)
            {
                var before = server.Served.Count;
                if (run() is not { } one) return Fail($"Failed: {name}");
                measured.Add(one);
                var served = server.Served.Skip(before).ToList();
                (requests, points) = (served.Count, served.Where(request => request.PathAndQuery == "/graphql").Sum(request => request.Cost));
            }

            var seconds = measured.Select(one => one.Seconds).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {requests} | {points} | {seconds[Runs / 2]:0.0} | {seconds[0]:0.0}, {seconds[^1]:0.0} | {issues / seconds[Runs / 2]:0} | {measured.Max(one => one.PeakBytes) / 1e6:0} |"));
        }

        return 0;
    }

    /// <summary>A request for each page of 100 issues, and for each issue its timeline and its labels; a hundred requests are a point.</summary>
    private static int Least(FakeRepository repository) =>
        (int)Math.Max(1, Math.Ceiling((Math.Ceiling(repository.Issues.Count / 100.0) + (2 * repository.Issues.Count)) / 100));

    private static bool Anew(string program, string study)
    {
        if (Directory.Exists(study)) Directory.Delete(study, recursive: true);
        return Measured.Process(program, ["init", study]) is not null;
    }

    private Measured? Crawl(string url)
    {
        var database = Path.Combine(_folder, "peer.db");
        File.Delete(database);
        return Measured.Process(Environment.GetEnvironmentVariable("PTARMIGAN_PYTHON") ?? "python3", ["bench/crawl_peer.py", url, database, .. Names]);
    }

    private static int Fail(string what)
    {
        Console.Error.WriteLine(what);
        return 1;
    }
}
