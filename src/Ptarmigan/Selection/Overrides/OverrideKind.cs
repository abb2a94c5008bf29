namespace Ptarmigan.Selection.Overrides;

/// <summary>What an override is about.</summary>
public enum OverrideKind
{
    /// <summary>The threshold of a criterion.</summary>
    Threshold,

    /// <summary>The natural language of a repository.</summary>
    Language,
}
