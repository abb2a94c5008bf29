using Ptarmigan.Annotation;

namespace Ptarmigan.Coding.Refi;

/// <summary>One of an issue's texts within the one text that another program sees.</summary>
/// <param name="Part">Which text it is.</param>
/// <param name="Comment">The key of the comment; null for title and body.</param>
/// <param name="Text">The text.</param>
/// <param name="Start">Where it begins in the whole, in code points.</param>
internal sealed record SourcePart(EvidencePart Part, long? Comment, string Text, int Start)
{
    /// <summary>How long it is, in code points.</summary>
    public int Length { get; } = CodePoints.FromUtf16(Text, Text.Length);
}
