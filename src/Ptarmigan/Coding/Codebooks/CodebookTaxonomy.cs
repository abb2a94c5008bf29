using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>A taxonomy made from a codebook: its themes and sub-themes with (challenges, issues, codes), in the format of taxonomy files.</summary>
public sealed class CodebookTaxonomy
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Codebook _codebook;
    private readonly CodebookCounts _counts;
    private readonly Dictionary<long, string> _signs = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the taxonomy.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="counts">What was coded with it.</param>
    /// <param name="name">Its short name: lower-case letters, digits and hyphens.</param>
    /// <param name="title">Its title.</param>
    /// <exception cref="CodingException">The codebook has no theme with a sub-theme yet.</exception>
    public CodebookTaxonomy(Codebook codebook, CodebookCounts counts, string name, string title)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(counts);
        (_codebook, _counts) = (codebook, counts);
        Themes = [.. codebook.Roots.Where(code => code.Level == CodeLevel.Theme && codebook.ChildrenOf(code.Id).Any())];
        if (Themes.Count == 0) throw new CodingException("The codebook has no theme with a sub-theme yet.", null, "Group codes: `ptarmigan codebook create`, then `ptarmigan codebook move`.");

        foreach (var code in codebook.InUse) if (code.Sign is { } sign) Take(code.Id, sign);
        foreach (var theme in Themes) SignOf(theme, "");
        foreach (var theme in Themes) foreach (var below in codebook.ChildrenOf(theme.Id)) SignOf(below, _signs[theme.Id] + "-");
        Content = Write(name, title);
    }

    /// <summary>Its themes, by name.</summary>
    public IReadOnlyList<Code> Themes { get; }

    /// <summary>What is in use but stands in no theme with a sub-theme, and so is not in the taxonomy: the topmost of each branch.</summary>
    public IReadOnlyList<Code> LeftOut => [.. _codebook.Roots.Where(code => !Themes.Contains(code))];

    /// <summary>The file's text, in YAML.</summary>
    public string Content { get; }

    /// <summary>The sign by which the taxonomy calls a theme or sub-theme: its own, or one made from its name.</summary>
    /// <param name="id">Its key.</param>
    public string SignOf(long id) => _signs[id];

    private void SignOf(Code code, string before)
    {
        if (_signs.ContainsKey(code.Id)) return;
        var words = code.Name.Split([' ', '/', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsAsciiLetterOrDigit)).ToList();
        var initials = string.Concat(words.Select(word => char.ToUpperInvariant(word.First(char.IsAsciiLetterOrDigit))).Take(6));
        if (initials.Length == 0) initials = code.Level == CodeLevel.Theme ? "T" : "S";
        var sign = before + initials;
        for (var twin = 2; _taken.Contains(sign); twin++) sign = string.Create(CultureInfo.InvariantCulture, $"{before}{initials}{twin}");
        Take(code.Id, sign);
    }

    private void Take(long id, string sign)
    {
        _signs[id] = sign;
        _taken.Add(sign);
    }

    private string Write(string name, string title)
    {
        var total = _counts.Total;
        var subThemes = Themes.Sum(theme => _codebook.ChildrenOf(theme.Id).Count());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Made from version {_codebook.Version} of a codebook.\n");
        text.Append(CultureInfo.InvariantCulture, $"id: {name}\ntitle: {Quote(title)}\n");
        text.Append(CultureInfo.InvariantCulture, $"totals: {{ ptm_issues: {total.Issues}, challenges: {total.Challenges}, themes: {Themes.Count}, sub_themes: {subThemes} }}\nthemes:\n");
        foreach (var theme in Themes)
        {
            text.Append("  - ").Append(Fields(theme, "\n    ")).Append("\n    sub_themes:\n");
            foreach (var below in _codebook.ChildrenOf(theme.Id)) text.Append("      - { ").Append(Fields(below, ", ")).Append(" }\n");
        }

        return text.ToString();
    }

    private string Fields(Code code, string between)
    {
        var counts = _counts.Of(code.Id);
        var fields = new List<string>
        {
            $"code: {_signs[code.Id]}", $"name: {Quote(code.Name)}", Count("challenges", counts.Challenges), Count("issue_reports", counts.Issues), Count("codes", counts.Codes),
        };
        if (code.Text.Definition.Length > 0) fields.Add($"definition: {Quote(code.Text.Definition)}");
        return string.Join(between, fields);
    }

    private static string Count(string key, int count) => string.Create(CultureInfo.InvariantCulture, $"{key}: {count}");

    /// <summary>A text as YAML's double-quoted scalar, which JSON's strings are.</summary>
    private static string Quote(string text) => JsonSerializer.Serialize(text, Quoted);
}
