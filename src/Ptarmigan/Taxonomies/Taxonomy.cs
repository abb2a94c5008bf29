using System.Diagnostics.CodeAnalysis;

namespace Ptarmigan.Taxonomies;

/// <summary>A published tree of challenges, theme above sub-theme; ours, or another paper's.</summary>
public sealed class Taxonomy
{
    private readonly Dictionary<string, (Theme Theme, SubTheme? SubTheme)> _byCode;

    internal Taxonomy(string name, string title, string? source, PublishedTotals totals, IReadOnlyList<Theme> themes, string content, string version)
    {
        Name = name;
        Title = title;
        Source = source;
        Published = totals;
        Themes = themes;
        Content = content;
        Version = version;
        _byCode = themes.ToDictionary(theme => theme.Code, theme => (theme, (SubTheme?)null), StringComparer.Ordinal);
        foreach (var theme in themes)
        {
            foreach (var subTheme in theme.SubThemes) _byCode.Add(subTheme.Code, (theme, subTheme));
        }
    }

    /// <summary>Its short name, such as <c>ptm-challenges</c>.</summary>
    public string Name { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Where it was published, if it says so.</summary>
    public string? Source { get; }

    /// <summary>The totals its source published.</summary>
    public PublishedTotals Published { get; }

    /// <summary>Its themes, in its own order.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>Every sub-theme, in the taxonomy's order.</summary>
    public IEnumerable<SubTheme> SubThemes => Themes.SelectMany(theme => theme.SubThemes);

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the file: two files with one version are the same.</summary>
    public string Version { get; }

    /// <summary>The file itself.</summary>
    public string Content { get; }

    /// <summary>Whether a code is that of a theme or sub-theme.</summary>
    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>Finds the theme that a theme's or sub-theme's code belongs to.</summary>
    public bool TryFindTheme(string code, [NotNullWhen(true)] out Theme? theme)
    {
        var found = _byCode.TryGetValue(code, out var place);
        theme = found ? place.Theme : null;
        return found;
    }

    /// <summary>The code of the theme that a code belongs to; the code itself where the taxonomy does not have it.</summary>
    /// <param name="code">The code of a theme or sub-theme.</param>
    public string RollUp(string code) => TryFindTheme(code, out var theme) ? theme.Code : code;

    /// <summary>Finds a sub-theme by its code.</summary>
    public bool TryFindSubTheme(string code, [NotNullWhen(true)] out SubTheme? subTheme)
    {
        subTheme = _byCode.GetValueOrDefault(code).SubTheme;
        return subTheme is not null;
    }
}
