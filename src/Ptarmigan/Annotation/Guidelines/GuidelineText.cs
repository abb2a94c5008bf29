namespace Ptarmigan.Annotation.Guidelines;

/// <summary>The form of a guideline's text: Markdown with the criteria as lists below the headings Include and Exclude.</summary>
internal static class GuidelineText
{
    /// <summary>The longest text that is taken, in characters.</summary>
    public const int MaxLength = 200_000;

    /// <summary>The text with line feeds only, without white space at the ends of lines, ended by one line feed.</summary>
    public static string Normal(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";

    /// <summary>The entries of the list below a heading; lines that go on with an entry belong to it.</summary>
    public static IReadOnlyList<string> Criteria(string text, string heading)
    {
        var criteria = new List<string>();
        var isBelow = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('#')) isBelow = line.TrimStart('#').Trim().Equals(heading, StringComparison.OrdinalIgnoreCase);
            else if (isBelow && (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal))) criteria.Add(line[2..].Trim());
            else if (isBelow && line.Length > 0 && criteria.Count > 0) criteria[^1] += " " + line;
        }

        return criteria;
    }

    /// <summary>The first guideline of a question, which ships with the program.</summary>
    public static string BuiltIn(Question question)
    {
        using var resource = typeof(GuidelineText).Assembly.GetManifestResourceStream($"Ptarmigan.Annotation.Guidelines.BuiltIn.{question.Name}.md")!;
        using var reader = new StreamReader(resource);
        return Normal(reader.ReadToEnd());
    }
}
