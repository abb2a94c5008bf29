namespace Ptarmigan.Text;

/// <summary>Finds the lines that a template brings into texts: those that many of them share.</summary>
public static class Boilerplate
{
    private const int FewestTexts = 3;
    private const double LeastShare = 0.3;

    /// <summary>The lines, trimmed, that at least three and at least three in ten of the texts hold.</summary>
    /// <param name="texts">Texts of one origin, such as the issues of a repository.</param>
    public static IReadOnlySet<string> Of(IReadOnlyCollection<string?> texts) => texts
        .SelectMany(text => (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct())
        .CountBy(line => line).Where(pair => pair.Value >= Math.Max(FewestTexts, LeastShare * texts.Count)).Select(pair => pair.Key).ToHashSet();
}
