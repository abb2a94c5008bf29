namespace Ptarmigan.Annotation;

/// <summary>Labels cannot be taken: their file lacks a column, or an annotator is not what it was said to be.</summary>
public sealed class AnnotationException : RefusalException
{
    /// <inheritdoc/>
    public AnnotationException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
