using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>
/// Reads a folder of REST answers: <c>repositories.jsonl.gz</c>, <c>issues/OWNER__NAME.jsonl.gz</c> and <c>timeline/OWNER__NAME.jsonl.gz</c>.
/// A repository's issues are read when they are first asked for.
/// </summary>
public static class CorpusFolder
{
    /// <summary>Reads the repositories of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="declaredCounts">
    /// Keeps the number of comments that the files declare, though they hold fewer. By default an issue declares the comments that are held,
    /// as a whole GitHub does.
    /// </param>
    public static FakeCorpus Load(string folder, bool declaredCounts = false)
    {
        var corpus = new FakeCorpus();
        foreach (var json in Lines(Path.Combine(folder, "repositories.jsonl.gz")))
        {
            json.Remove("permissions");
            corpus.Add(new FakeRepository(json, repository => Issues(repository, folder, declaredCounts)));
        }

        return corpus;
    }

    private static IEnumerable<FakeIssue> Issues(FakeRepository repository, string folder, bool declaredCounts)
    {
        var timelines = Timelines(repository, folder);
        var address = "https://api.github.com/repos/" + repository.Name;
        // Issues that were transferred are in the file of where they came from, which has the same owner: GitHub moves them no further.
        foreach (var json in OwnersFiles(repository, Path.Combine(folder, "issues")).SelectMany(Lines))
        {
            if (!string.Equals(json["repository_url"]!.GetValue<string>(), address, StringComparison.OrdinalIgnoreCase)) continue;
            List<JsonObject> timeline = [];
            if (timelines.TryGetValue(json["number"]!.GetValue<int>(), out var events)) timeline.AddRange(events.Select(one => one!.AsObject()));
            var issue = new FakeIssue(repository, json, timeline);
            if (!declaredCounts) json["comments"] = issue.Comments.Count();
            yield return issue;
        }
    }

    /// <summary>
    /// The timelines of a repository. A file may hold some of another repository of the same owner, under numbers that both have: the addresses of the
    /// entries tell. Where a timeline is there twice the later line counts, as it does in an import.
    /// </summary>
    private static Dictionary<int, JsonArray> Timelines(FakeRepository repository, string folder)
    {
        var timelines = new Dictionary<int, JsonArray>();
        foreach (var file in OwnersFiles(repository, Path.Combine(folder, "timeline")))
        {
            var fileName = Path.GetFileName(file)[..^".jsonl.gz".Length].Replace("__", "/", StringComparison.Ordinal);
            foreach (var line in Lines(file))
            {
                var entries = line["events"]!.AsArray();
                var name = entries.Select(Home).FirstOrDefault(home => home is not null) ?? fileName;
                if (string.Equals(name, repository.Name, StringComparison.OrdinalIgnoreCase)) timelines[line["number"]!.GetValue<int>()] = entries;
            }
        }

        return timelines;
    }

    /// <summary>The repository that an entry's own address names; null for those that have none, as cross-references.</summary>
    private static string? Home(JsonNode? entry)
    {
        var address = (entry!["url"] ?? entry["issue_url"])?.GetValue<string>();
        return address?.Split('/') is [_, _, _, "repos", var owner, var name, "issues", ..] ? $"{owner}/{name}" : null;
    }

    private static IEnumerable<string> OwnersFiles(FakeRepository repository, string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var owner = repository.Name[..repository.Name.IndexOf('/', StringComparison.Ordinal)];
        return Directory.GetFiles(folder, owner + "__*.jsonl.gz", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<JsonObject> Lines(string path)
    {
        if (!File.Exists(path)) yield break;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonNode.Parse(line)!.AsObject();
    }
}
