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
        var name = repository.Name.Replace("/", "__", StringComparison.Ordinal) + ".jsonl.gz";
        // A file may tell a timeline twice; the later line counts, as it does in an import.
        var timelines = new Dictionary<int, JsonArray>();
        foreach (var line in Lines(Path.Combine(folder, "timeline", name))) timelines[line["number"]!.GetValue<int>()] = line["events"]!.AsArray();
        var address = "https://api.github.com/repos/" + repository.Name;
        // Issues that were transferred are in the file of where they came from, which has the same owner: GitHub moves them no further.
        var issues = Path.Combine(folder, "issues");
        var owner = repository.Name[..repository.Name.IndexOf('/', StringComparison.Ordinal)];
        string[] files = Directory.Exists(issues) ? Directory.GetFiles(issues, owner + "__*.jsonl.gz", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }) : [];
        foreach (var json in files.Order(StringComparer.Ordinal).SelectMany(Lines))
        {
            if (!string.Equals(json["repository_url"]!.GetValue<string>(), address, StringComparison.OrdinalIgnoreCase)) continue;
            List<JsonObject> timeline = [];
            if (timelines.TryGetValue(json["number"]!.GetValue<int>(), out var events)) timeline.AddRange(events.Select(one => one!.AsObject()));
            var issue = new FakeIssue(repository, json, timeline);
            if (!declaredCounts) json["comments"] = issue.Comments.Count();
            yield return issue;
        }
    }

    private static IEnumerable<JsonObject> Lines(string path)
    {
        if (!File.Exists(path)) yield break;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonNode.Parse(line)!.AsObject();
    }
}
