namespace Ptarmigan.Annotation;

/// <summary>Checks the short texts that people give with what they do.</summary>
internal static class RequiredText
{
    private const int MaxLength = 10_000;

    /// <exception cref="AnnotationException">The text is blank or too long.</exception>
    public static void Check(string? text, string what)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new AnnotationException($"{what} is wanted.", null, "Say it in a few words.");
        CheckLength(text, what);
    }

    /// <exception cref="AnnotationException">The text is too long.</exception>
    public static void CheckLength(string? text, string what)
    {
        if (text?.Length > MaxLength) throw new AnnotationException($"{what} is too long: {text.Length} characters.", null, $"At most {MaxLength} are taken.");
    }
}
