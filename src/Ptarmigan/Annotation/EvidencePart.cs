namespace Ptarmigan.Annotation;

/// <summary>Which of an issue's texts a quote is from.</summary>
public enum EvidencePart
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The body.</summary>
    Body,

    /// <summary>A comment.</summary>
    Comment,
}
