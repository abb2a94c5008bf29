namespace Ptarmigan.Selection.Criteria;

/// <summary>Leaves out what its own words call a tutorial, homework, a coding challenge or a collection of resources.</summary>
internal static class KeywordCriterion
{
    private const int HeadLines = 20;

    public static Criterion? Of(string list)
    {
        var keywords = Keyword.Read(list);
        if (keywords.Count == 0) return null;
        return new Criterion("keywords", "No tutorial, homework, coding challenge or collection", $"{keywords.Count} keywords", candidate => Judge(candidate, keywords));
    }

    private static Verdict Judge(Candidate candidate, IReadOnlyList<Keyword> keywords)
    {
        (string Place, string Words)[] places =
        [
            ("name", Keyword.Words(candidate.BestName.Name)),
            ("description", candidate.Description ?? ""),
            .. candidate.Topics.Select(topic => ("topic", Keyword.Words(topic))),
            ("README heading", FirstHeading(candidate.Readme)),
        ];
        foreach (var (place, words) in places)
        {
            if (keywords.FirstOrDefault(keyword => (!keyword.IsForNameAlone || place == "name") && keyword.IsIn(words)) is { } found)
                return Verdict.Out($"keyword in the {place}", found.Text);
        }

        return Verdict.Kept;
    }

    /// <summary>The first heading near the top; a README speaks of tutorials further down without being one.</summary>
    private static string FirstHeading(string? readme)
    {
        if (readme is null) return "";
        var lines = readme.Split('\n', HeadLines + 1).Take(HeadLines).Select(line => line.Trim()).ToList();
        if (lines.Find(line => line.StartsWith('#')) is { } heading) return heading.TrimStart('#', ' ');
        var underline = lines.FindIndex(line => line.Length > 2 && line.All(letter => letter is '=' or '-'));
        return underline > 0 ? lines[underline - 1] : "";
    }
}
