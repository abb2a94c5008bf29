namespace Ptarmigan.Coding.Codebooks;

/// <summary>Where in the tree a code stands.</summary>
public enum CodeLevel
{
    /// <summary>A branch: sub-themes that belong together.</summary>
    Theme,

    /// <summary>A group of codes.</summary>
    SubTheme,

    /// <summary>What passages are coded with.</summary>
    Code,
}
