using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ptarmigan.Replication.Description;

/// <summary>How to cite a package: a file in the Citation File Format 1.2.0.</summary>
internal static class CitationFile
{
    public static string Of(PackageFacts facts)
    {
        var text = new StringBuilder("cff-version: 1.2.0\nmessage: \"If you use this package, please cite it as below.\"\ntype: dataset\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted($"Replication package: {facts.Title}")}\nauthors:\n");
        if (facts.Authors.Count == 0) text.Append("  - name: \"Anonymous\"\n");
        foreach (var author in facts.Authors)
        {
            var (family, given) = Split(author);
            text.Append(given is null ? $"  - name: {Quoted(family)}\n" : $"  - family-names: {Quoted(family)}\n    given-names: {Quoted(given)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"date-released: {facts.Date:yyyy-MM-dd}\nlicense: {Quoted(facts.Licence)}\n").ToString();
    }

    /// <summary>Family and given name of <c>Family, Given</c>; a name without a comma is one of an organisation.</summary>
    public static (string Family, string? Given) Split(string author) =>
        author.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, { Length: > 0 } given] ? (family, given) : (author.Trim(), null);

    /// <summary>A text as YAML's double-quoted scalar, which JSON's strings are.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
