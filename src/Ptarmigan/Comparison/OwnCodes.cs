using System.Globalization;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Comparison;

/// <summary>The lowest level of a study's own taxonomy: what is compared with those of others.</summary>
public sealed class OwnCodes
{
    /// <summary>The name of <see cref="Source"/> where the codes are those of a codebook.</summary>
    public const string Codebook = "codebook";

    private readonly Dictionary<string, OwnCode> _byKey;

    private OwnCodes(string source, string version, IReadOnlyList<OwnCode> codes)
    {
        (Source, Version, Codes) = (source, version, codes);
        _byKey = codes.ToDictionary(code => code.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whose codes they are: <see cref="Codebook"/>, or the name of a taxonomy.</summary>
    public string Source { get; }

    /// <summary>The version of the codebook or taxonomy.</summary>
    public string Version { get; }

    /// <summary>The codes, in the order of the tree.</summary>
    public IReadOnlyList<OwnCode> Codes { get; }

    /// <summary>The codes of a codebook that lie in a theme; a sub-theme without codes stands for itself.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="counts">What was coded with it.</param>
    /// <exception cref="ComparisonException">No theme of the codebook has a sub-theme.</exception>
    public static OwnCodes Of(Codebook codebook, CodebookCounts counts)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(counts);
        var codes =
            from theme in codebook.Roots
            where theme.Level == CodeLevel.Theme
            from subTheme in codebook.ChildrenOf(theme.Id)
            from code in codebook.ChildrenOf(subTheme.Id).DefaultIfEmpty(subTheme)
            select new OwnCode(Key(code), code.Name, GroupOf(theme), GroupOf(subTheme), counts.Of(code.Id).Challenges);
        var found = codes.ToList();
        return found.Count > 0
            ? new OwnCodes(Codebook, codebook.Version.ToString(CultureInfo.InvariantCulture), found)
            : throw new ComparisonException("The codebook has no theme with a sub-theme yet.", null, "Group codes: `ptarmigan codebook create`, then `ptarmigan codebook move`.");
    }

    /// <summary>The sub-themes of a taxonomy.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="challenges">How many challenges each code holds; one that is missing holds none.</param>
    public static OwnCodes Of(Taxonomy taxonomy, IReadOnlyDictionary<string, int> challenges)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(challenges);
        return new OwnCodes(taxonomy.Name, taxonomy.Version,
        [
            .. from theme in taxonomy.Themes
               from subTheme in theme.SubThemes
               select new OwnCode(
                   subTheme.Code, subTheme.Name, new OwnGroup(theme.Code, theme.Name), new OwnGroup(subTheme.Code, subTheme.Name), challenges.GetValueOrDefault(subTheme.Code)),
        ]);
    }

    /// <summary>Finds a code by its key, or by its name where only one is called so; upper and lower case are alike.</summary>
    /// <param name="text">What somebody calls it.</param>
    /// <exception cref="ComparisonException">None is called so, or several are.</exception>
    public OwnCode Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_byKey.TryGetValue(text.Trim(), out var code)) return code;
        return Codes.Where(other => string.Equals(other.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var only] => only,
            [] => throw new ComparisonException($"The {Source} has no code `{text}` at its lowest level.", null, "`ptarmigan compare list` shows those it has."),
            var several => throw new ComparisonException($"{several.Count} codes are called `{text}`: {string.Join(", ", several.Select(other => other.Key))}.", null, "Say which by its key."),
        };
    }

    private static string Key(Code code) => string.Create(CultureInfo.InvariantCulture, $"#{code.Id}");

    private static OwnGroup GroupOf(Code code) => new(code.Sign ?? Key(code), code.Name);
}
