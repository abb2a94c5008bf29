// Builds this example from the real data: dotnet run examples/ptm-issues/build.cs -- DATA
// DATA is the folder with github/ and labels/. Only facts are taken (numbers, dates, states, counts, label names); no text, no login.
#:property RestorePackagesWithLockFile=false
using System.IO.Compression;
using System.Text.Json.Nodes;

if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Usage: dotnet run examples/ptm-issues/build.cs -- DATA");
    return 2;
}

var data = args[0];
var example = Path.Combine("examples", "ptm-issues");
var labels = Path.Combine(data, "labels", "development.csv");
var chosen = File.ReadLines(labels).Skip(1).Select(row => row.Split(',')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

File.WriteAllText(Path.Combine(example, "labels.csv"), File.ReadAllText(labels));

string[] repositoryFacts =
[
    "id", "full_name", "stargazers_count", "forks_count", "open_issues_count", "size", "language", "license", "archived", "fork",
    "created_at", "pushed_at", "updated_at",
];
Write("repositories.jsonl.gz", Records([Path.Combine(data, "github", "repositories.jsonl.gz")])
    .Where(repository => chosen.Contains((string)repository["full_name"]!))
    .Select(repository => Only(repository, repositoryFacts))
    .OrderBy(repository => (string)repository["full_name"]!, StringComparer.Ordinal));

string[] issueFacts = ["repository_url", "number", "state", "state_reason", "comments", "created_at", "updated_at", "closed_at"];
Write("issues.jsonl.gz", Records(Directory.EnumerateFiles(Path.Combine(data, "github", "issues")))
    .Where(issue => chosen.Contains(RepositoryOf(issue["repository_url"])))
    .Select(issue =>
    {
        var facts = Only(issue, issueFacts);
        facts["title"] = "";
        facts["labels"] = new JsonArray([.. issue["labels"]!.AsArray().Select(label => (JsonNode)(string)label!["name"]!)]);
        return facts;
    })
    .OrderBy(issue => (string)issue["repository_url"]!, StringComparer.Ordinal).ThenBy(issue => (int)issue["number"]!));

// An event's address names its repository, which a timeline record itself does not.
string[] eventFacts = ["id", "url", "event", "created_at", "state_reason"];
Write("timelines.jsonl.gz", Records(Directory.EnumerateFiles(Path.Combine(data, "github", "timeline")).Order(StringComparer.Ordinal))
    .Select(timeline => new JsonObject
    {
        ["number"] = (int)timeline["number"]!,
        ["events"] = new JsonArray([.. timeline["events"]!.AsArray()
            .Where(happening => (string?)happening!["event"] is "closed" or "reopened")
            .Select(happening => Only(happening!.AsObject(), eventFacts))]),
    })
    .Where(timeline => timeline["events"]!.AsArray() is { Count: > 0 } events && chosen.Contains(RepositoryOf(events[0]!["url"]))));
return 0;

static IEnumerable<JsonObject> Records(IEnumerable<string> files)
{
    foreach (var file in files)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonNode.Parse(line)!.AsObject();
    }
}

static JsonObject Only(JsonObject record, string[] keys)
{
    var facts = new JsonObject();
    foreach (var key in keys) facts[key] = key == "license" && record[key] is JsonObject licence ? new JsonObject { ["spdx_id"] = licence["spdx_id"]?.DeepClone() } : record[key]?.DeepClone();
    return facts;
}

// https://api.github.com/repos/OWNER/NAME[/...]
static string RepositoryOf(JsonNode? address) => string.Join('/', ((string)address!).Split('/')[4..6]);

void Write(string name, IEnumerable<JsonObject> records)
{
    var count = 0;
    using (var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(example, name)), CompressionLevel.SmallestSize)) { NewLine = "\n" })
    {
        foreach (var record in records)
        {
            writer.WriteLine(record.ToJsonString());
            count++;
        }
    }

    Console.WriteLine($"{name}: {count} records, {new FileInfo(Path.Combine(example, name)).Length} bytes");
}
