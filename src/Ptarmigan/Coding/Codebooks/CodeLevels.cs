namespace Ptarmigan.Coding.Codebooks;

/// <summary>The names of levels, as files, the store and people spell them.</summary>
public static class CodeLevels
{
    /// <summary>The name of a level: <c>theme</c>, <c>sub-theme</c> or <c>code</c>.</summary>
    public static string ToText(this CodeLevel level) => level switch
    {
        CodeLevel.Theme => "theme",
        CodeLevel.SubTheme => "sub-theme",
        _ => "code",
    };

    /// <summary>The level of a name.</summary>
    /// <exception cref="CodingException">There is none of this name.</exception>
    public static CodeLevel Parse(string text) => text switch
    {
        "theme" => CodeLevel.Theme,
        "sub-theme" => CodeLevel.SubTheme,
        "code" => CodeLevel.Code,
        _ => throw new CodingException($"`{text}` is no level of a codebook.", null, "Say theme, sub-theme or code."),
    };

    /// <summary>The level that may stand above; null above themes.</summary>
    public static CodeLevel? Above(this CodeLevel level) => level == CodeLevel.Theme ? null : level - 1;
}
