using System.Globalization;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary>
/// <c>/search/repositories</c>: words, and the qualifiers <c>language stars forks size created pushed archived fork topic is</c> with their ranges;
/// at most 1,000 results of any query can be read.
/// </summary>
internal static class RepositorySearch
{
    private const int MostResults = 1000;

    public static Answer Answer(FakeCorpus corpus, RestRequest request)
    {
        var query = request.Text("q") ?? "";
        if (query.Length is 0 or > 256) return FakeGitHub.Answer.Invalid("Validation Failed");
        if ((request.Page - 1) * request.PageSize >= MostResults) return FakeGitHub.Answer.Invalid("Only the first 1000 search results are available");
        var terms = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = corpus.Repositories.Where(one => !one.IsGone && Array.TrueForAll(terms, term => Matches(one, term)))
            .OrderByDescending(one => Number(one.Json, "stargazers_count")).ToList();
        var page = Paging.ByNumber(request, "/search/repositories", [.. found.Take(MostResults)], Shown);
        return page with { Body = new JsonObject { ["total_count"] = found.Count, ["incomplete_results"] = false, ["items"] = page.Body } };
    }

    private static JsonObject Shown(FakeRepository repository)
    {
        var row = (JsonObject)repository.Json.DeepClone();
        row.Remove("network_count");
        row.Remove("subscribers_count");
        row["score"] = 1.0;
        return row;
    }

    private static bool Matches(FakeRepository repository, string term)
    {
        var json = repository.Json;
        var at = term.IndexOf(':', StringComparison.Ordinal);
        if (at < 0) return repository.Name.Contains(term, StringComparison.OrdinalIgnoreCase);
        var value = term[(at + 1)..].Trim('"');
        return term[..at] switch
        {
            "language" => string.Equals(json["language"]?.GetValue<string>(), value, StringComparison.OrdinalIgnoreCase),
            "stars" => InRange(Long(json, "stargazers_count"), value),
            "forks" => InRange(Long(json, "forks_count"), value),
            "size" => InRange(Long(json, "size"), value),
            "created" => InRange(json["created_at"]!.GetValue<string>(), value),
            "pushed" => InRange(json["pushed_at"]!.GetValue<string>(), value),
            "archived" => json["archived"]!.GetValue<bool>() == (value == "true"),
            "fork" => value == "true" || (value == "only") == json["fork"]!.GetValue<bool>(),
            "topic" => json["topics"]!.AsArray().Any(topic => topic!.GetValue<string>() == value),
            _ => true,
        };
    }

    private static string Long(JsonObject json, string field) => Padded($"{Number(json, field)}");

    /// <summary>A number of a repository, be it read from a file or made up, which differ in their width.</summary>
    private static long Number(JsonObject json, string field) => long.Parse(json[field]!.ToJsonString(), CultureInfo.InvariantCulture);

    /// <summary>Numbers padded so that they compare as texts; times already do.</summary>
    private static string Padded(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.ToString("D19", CultureInfo.InvariantCulture) : text;

    private static bool InRange(string value, string range)
    {
        if (range.IndexOf("..", StringComparison.Ordinal) is >= 0 and var at)
        {
            return (range[..at] is "*" || NotBefore(value, range[..at])) && (range[(at + 2)..] is "*" || NotAfter(value, range[(at + 2)..]));
        }

        if (range.StartsWith(">=", StringComparison.Ordinal)) return NotBefore(value, range[2..]);
        if (range.StartsWith("<=", StringComparison.Ordinal)) return NotAfter(value, range[2..]);
        if (range.StartsWith('>')) return !NotAfter(value, range[1..]);
        if (range.StartsWith('<')) return !NotBefore(value, range[1..]);
        return NotBefore(value, range) && NotAfter(value, range);
    }

    private static bool NotBefore(string value, string bound) => string.CompareOrdinal(value, Padded(bound)) >= 0;

    /// <summary>A bound that is a day includes all of it.</summary>
    private static bool NotAfter(string value, string bound) => Padded(bound) is var end && string.CompareOrdinal(value[..Math.Min(value.Length, end.Length)], end) <= 0;
}
