using Ptarmigan.Exchange;

namespace Ptarmigan.Selection.Sources;

/// <summary>Which column of a CSV file holds which measure; published files use many headings.</summary>
/// <remarks>Headings are compared without case, spaces, underscores and hyphens.</remarks>
internal sealed class CsvColumns
{
    private static readonly (string Measure, string[] Headings)[] Known =
    [
        ("repository", ["repository", "repo", "fullname", "namewithowner", "repositoryname", "reponame", "htmlurl", "repourl", "url", "name"]),
        ("github_id", ["githubid"]),
        ("description", ["description"]),
        ("language", ["language", "mainlanguage", "primarylanguage"]),
        ("licence", ["licence", "license", "spdxid"]),
        ("topics", ["topics"]),
        ("stars", ["stars", "stargazers", "stargazerscount", "stargazercount"]),
        ("forks", ["forks", "forkscount", "forkcount"]),
        ("size_kilobytes", ["sizekilobytes", "sizekb", "size", "diskusage"]),
        ("commits", ["commits", "commitcount", "totalcommits"]),
        ("issues", ["issues", "totalissues", "issuecount"]),
        ("closed_issues", ["closedissues"]),
        ("open_issues", ["openissues", "openissuescount"]),
        ("downloads", ["downloads"]),
        ("models", ["models", "model", "ptm", "ptms"]),
        ("is_fork", ["isfork", "fork"]),
        ("is_archived", ["isarchived", "archived"]),
        ("has_issues", ["hasissues", "hasissuesenabled"]),
        ("created_at", ["createdat", "datecreated", "created"]),
        ("last_activity_at", ["lastactivityat", "lastactivity", "pushedat", "dateoflastcommit", "lastcommit", "lastcommitdate", "lastpush"]),
    ];

    private readonly Dictionary<string, int> _places = [];

    public CsvColumns(CsvTable table)
    {
        var headings = table.Columns.Select(Plain).ToList();
        foreach (var (measure, names) in Known)
        {
            if (names.Select(name => headings.IndexOf(name)).FirstOrDefault(at => at >= 0, -1) is >= 0 and var place) _places[measure] = place;
        }

        if (!_places.ContainsKey("repository"))
        {
            throw new CsvException("No column names the repositories.", table.File, $"Call one `repository`. The columns are: {string.Join(", ", table.Columns)}.");
        }

        Taken = [.. _places.Select(pair => $"{pair.Key}: {table.Columns[pair.Value]}")];
        LeftOut = [.. table.Columns.Where((_, at) => !_places.ContainsValue(at))];
    }

    /// <summary>What was understood, as <c>measure: heading</c>.</summary>
    public IReadOnlyList<string> Taken { get; }

    /// <summary>The headings that were not.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>The cell of a measure; null where there is no column or nothing in it.</summary>
    public string? Cell(IReadOnlyList<string> cells, string measure) =>
        _places.TryGetValue(measure, out var at) && cells[at] is { Length: > 0 } cell and not ("None" or "NULL" or "null" or "NaN" or "nan") ? cell : null;

    private static string Plain(string heading) =>
        string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
