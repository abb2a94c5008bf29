using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Ptarmigan.Taxonomies;

/// <summary>Takes fields out of YAML mappings and remembers what was wrong with them.</summary>
internal sealed class YamlFields
{
    private readonly List<TaxonomyProblem> _problems = [];
    private readonly List<(string Text, int Line)> _codes = [];

    public IReadOnlyList<TaxonomyProblem> Problems => _problems;

    /// <summary>Every code met, with its line.</summary>
    public IReadOnlyList<(string Text, int Line)> Codes => _codes;

    public void Error(int line, string message) => _problems.Add(new TaxonomyProblem(line, IsError: true, message));

    public void Warning(YamlNode node, string message) => _problems.Add(new TaxonomyProblem(Line(node), IsError: false, message));

    /// <summary>The node as a mapping with none but the known keys; null, with the error noted, if it is something else.</summary>
    public YamlMappingNode? Mapping(YamlNode node, string what, params string[] known)
    {
        if (node is not YamlMappingNode mapping)
        {
            Error(Line(node), $"Here {what} is wanted: keys and values.");
            return null;
        }

        foreach (var key in mapping.Children.Keys.Where(key => key is not YamlScalarNode scalar || !known.Contains(scalar.Value)))
        {
            Error(Line(key), $"`{key}` is not a key of {what}; known are {string.Join(", ", known)}.");
        }

        return mapping;
    }

    public static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    public string? Text(YamlMappingNode mapping, string key)
    {
        if (Child(mapping, key) is not { } node) return null;
        if (node is YamlScalarNode scalar) return string.IsNullOrWhiteSpace(scalar.Value) || IsNull(scalar) ? null : scalar.Value.Trim();
        Error(Line(node), $"`{key}` must be a text.");
        return null;
    }

    public string RequiredText(YamlMappingNode mapping, string key, string what)
    {
        if (Text(mapping, key) is { } text) return text;
        Error(Line(mapping), $"{Capital(what)} needs `{key}`.");
        return "";
    }

    /// <summary>The items of a list that must be there and hold something.</summary>
    public IEnumerable<YamlNode> RequiredList(YamlMappingNode mapping, string key, string what)
    {
        if (Child(mapping, key) is YamlSequenceNode { Children.Count: > 0 } list) return list.Children;
        Error(Line(mapping), $"{Capital(what)} needs `{key}`: a list with at least one item.");
        return [];
    }

    /// <summary>The code of a theme or sub-theme: letters, digits, hyphens, dots; it must survive CSV lists and file names.</summary>
    public string Code(YamlMappingNode mapping, string what)
    {
        var code = RequiredText(mapping, "code", what);
        if (code.Length == 0) return code;
        if (code.Length > 32 || !code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_'))
        {
            Error(Line(mapping), $"The code `{code}` may have at most 32 letters, digits, hyphens, dots and underscores.");
        }

        _codes.Add((code, Line(mapping)));
        return code;
    }

    public int? Count(YamlMappingNode mapping, string key)
    {
        if (Text(mapping, key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        Error(Line(Child(mapping, key)!), $"`{key}` is `{text}`; it must be a whole number, or null where nobody published one.");
        return null;
    }

    public double? Days(YamlMappingNode mapping, string key)
    {
        if (Text(mapping, key) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)) return days;
        Error(Line(Child(mapping, key)!), $"`{key}` is `{text}`; it must be a number of days, or null where nobody published one.");
        return null;
    }

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "null" or "~";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static int Line(YamlNode node) => (int)node.Start.Line;
}
