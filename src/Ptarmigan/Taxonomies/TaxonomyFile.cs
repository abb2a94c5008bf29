using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ptarmigan.Taxonomies;

/// <summary>Reads a taxonomy's YAML file; <c>docs/taxonomy-format.md</c> describes it.</summary>
public static class TaxonomyFile
{
    /// <summary>Reads a taxonomy from text, gathering every problem rather than stopping at the first.</summary>
    /// <param name="yaml">The text of the file.</param>
    public static TaxonomyReading Parse(string yaml) => Parse(yaml, null);

    /// <summary>Reads a taxonomy from text.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="version">The version of the text where it is known; null to compute it.</param>
    internal static TaxonomyReading Parse(string yaml, string? version)
    {
        var fields = new YamlFields();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
            {
                fields.Error(1, "The file is empty.");
                return Reading(null, fields);
            }

            return Reading(ReadTaxonomy(fields, stream.Documents[0].RootNode, yaml, version), fields);
        }
        catch (YamlException failure)
        {
            fields.Error((int)failure.Start.Line, $"The file is not valid YAML: {failure.Message}");
            return Reading(null, fields);
        }
    }

    /// <summary>Reads a taxonomy from a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="TaxonomyException">The file is absent or has an error; the first one is told.</exception>
    public static Taxonomy Read(string file)
    {
        string yaml;
        try
        {
            yaml = File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new TaxonomyException($"The taxonomy cannot be read: {failure.Message}", file, "Check the path.", failure);
        }

        var reading = Parse(yaml);
        return reading.Taxonomy ?? throw new TaxonomyException(
            reading.Problems.First(problem => problem.IsError).Message,
            $"{file}, line {reading.Problems.First(problem => problem.IsError).Line}",
            $"`ptarmigan taxonomy check {file}` lists everything wrong in it.");
    }

    /// <summary>How many hexadecimal digits a version has.</summary>
    internal const int VersionLength = 12;

    /// <summary>The version of a taxonomy's text: the beginning of its SHA-256.</summary>
    internal static string VersionOf(string yaml) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)))[..VersionLength];

    private static TaxonomyReading Reading(Taxonomy? taxonomy, YamlFields fields) =>
        new(fields.Problems.Any(problem => problem.IsError) ? null : taxonomy, [.. fields.Problems.OrderBy(problem => problem.Line)]);

    private static Taxonomy? ReadTaxonomy(YamlFields fields, YamlNode root, string yaml, string? version)
    {
        if (fields.Mapping(root, "a taxonomy", "id", "title", "source", "totals", "themes") is not { } keys) return null;

        var name = fields.RequiredText(keys, "id", "a taxonomy");
        var title = fields.RequiredText(keys, "title", "a taxonomy");
        var themes = fields.RequiredList(keys, "themes", "a taxonomy").Select(node => ReadTheme(fields, node)).OfType<Theme>().ToList();
        var totals = ReadTotals(fields, keys, themes);
        CheckCodes(fields);
        if (fields.Problems.Any(problem => problem.IsError)) return null;

        return new Taxonomy(name, title, fields.Text(keys, "source"), totals, themes, yaml, version ?? VersionOf(yaml));
    }

    private static Theme? ReadTheme(YamlFields fields, YamlNode node)
    {
        if (fields.Mapping(node, "a theme", "code", "name", "definition", "challenges", "issue_reports", "codes", "average_resolution_days", "sub_themes") is not { } keys)
        {
            return null;
        }

        var code = fields.Code(keys, "a theme");
        var subThemes = fields.RequiredList(keys, "sub_themes", $"theme {code}").Select(child => ReadSubTheme(fields, child)).OfType<SubTheme>().ToList();
        var published = ReadFigures(fields, keys);
        CheckSum(fields, node, $"theme {code}", published.Challenges, subThemes.Select(subTheme => subTheme.Published.Challenges));
        return new Theme(code, fields.RequiredText(keys, "name", $"theme {code}"), fields.Text(keys, "definition"), subThemes, published);
    }

    private static SubTheme? ReadSubTheme(YamlFields fields, YamlNode node)
    {
        if (fields.Mapping(node, "a sub-theme", "code", "name", "definition", "challenges", "issue_reports", "codes", "average_resolution_days") is not { } keys)
        {
            return null;
        }

        var code = fields.Code(keys, "a sub-theme");
        if (fields.Text(keys, "definition") is null) fields.Warning(node, $"Sub-theme {code} has no definition; annotators will have to guess.");
        return new SubTheme(code, fields.RequiredText(keys, "name", $"sub-theme {code}"), fields.Text(keys, "definition"), ReadFigures(fields, keys));
    }

    private static PublishedFigures ReadFigures(YamlFields fields, YamlMappingNode keys) => new(
        fields.Count(keys, "challenges"), fields.Count(keys, "issue_reports"), fields.Count(keys, "codes"), fields.Days(keys, "average_resolution_days"));

    private static PublishedTotals ReadTotals(YamlFields fields, YamlMappingNode root, List<Theme> themes)
    {
        if (YamlFields.Child(root, "totals") is not { } node) return default;
        if (fields.Mapping(node, "totals", "issues_examined", "ptm_issues", "repositories", "challenges", "themes", "sub_themes") is not { } keys) return default;

        var totals = new PublishedTotals(
            fields.Count(keys, "issues_examined"), fields.Count(keys, "ptm_issues"), fields.Count(keys, "repositories"),
            fields.Count(keys, "challenges"), fields.Count(keys, "themes"), fields.Count(keys, "sub_themes"));
        CheckSum(fields, node, "totals", totals.Challenges, themes.Select(theme => theme.Published.Challenges));
        CheckNumber(fields, node, "themes", totals.Themes, themes.Count);
        CheckNumber(fields, node, "sub_themes", totals.SubThemes, themes.Sum(theme => theme.SubThemes.Count));
        return totals;
    }

    private static void CheckSum(YamlFields fields, YamlNode node, string what, int? whole, IEnumerable<int?> parts)
    {
        var sum = parts.Aggregate((int?)0, (total, part) => total + part);
        if (whole is not null && sum is not null && whole != sum) fields.Warning(node, $"In {what}, challenges is {whole}, but its parts sum to {sum}.");
    }

    private static void CheckNumber(YamlFields fields, YamlNode node, string key, int? stated, int actual)
    {
        if (stated is not null && stated != actual) fields.Warning(node, $"In totals, {key} is {stated}, but the file has {actual}.");
    }

    private static void CheckCodes(YamlFields fields)
    {
        foreach (var twice in fields.Codes.GroupBy(code => code.Text, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var (text, line) = twice.Last();
            fields.Error(line, $"The code `{text}` stands at line {twice.First().Line} already.");
        }
    }
}
