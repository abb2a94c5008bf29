using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Classification;
using Ptarmigan.Exchange;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Benchmarks;

/// <summary>The labelled and unlabelled issues of a folder of data.</summary>
internal static class LabelledData
{
    private const int OthersOfRepository = 200;

    /// <summary>Reports by repository, the first 200 of each: what a context is taken from.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<ReportText>> ByRepository(Dictionary<string, (string Repository, ReportText Text)> issues) =>
        issues.Values.GroupBy(issue => issue.Repository)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<ReportText>)[.. group.Take(OthersOfRepository).Select(issue => issue.Text)], StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, (string Repository, ReportText Text)> ReadIssues(string data)
    {
        var issues = new Dictionary<string, (string, ReportText)>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(data, "github", "issues"), "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var document = JsonDocument.Parse(line);
                var issue = document.RootElement;
                if (issue.TryGetProperty("pull_request", out _)) continue;
                var repository = string.Join('/', issue.GetProperty("repository_url").GetString()!.Split('/')[^2..]);
                issues[$"{repository}#{issue.GetProperty("number").GetInt64()}"] = (repository, ReportText.Read(issue.GetProperty("title").GetString()!, issue.GetProperty("body").GetString()));
            }
        }

        return issues;
    }

    public static IEnumerable<LabelledText> ReadLabels(string data, string name, Dictionary<string, (string Repository, ReportText Text)> issues)
    {
        var table = CsvTable.Read(Path.Combine(data, "labels", name));
        var (repository, number, ptm, challenges, type) = (table.IndexOf("repository"), table.IndexOf("number"), table.IndexOf("ptm"), table.IndexOf("challenges"), table.IndexOf("type"));
        var confidence = table.Columns.Contains("confidence") ? table.IndexOf("confidence") : -1;
        foreach (var (_, cells) in table.Rows())
        {
            var issue = issues[$"{cells[repository]}#{cells[number]}"];
            yield return new LabelledText(issue.Repository, issue.Text, cells[ptm], cells[type], cells[challenges].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                // One annotator who was not sure counts half.
                Weight = confidence >= 0 && cells[confidence] == "low" ? 0.5 : 1,
            };
        }
    }
}
