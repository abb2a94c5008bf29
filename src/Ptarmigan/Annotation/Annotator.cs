namespace Ptarmigan.Annotation;

/// <summary>Whoever or whatever labels issues.</summary>
/// <param name="Name">The name, unique in the study.</param>
/// <param name="Kind">Who or what it is.</param>
public sealed record Annotator(string Name, AnnotatorKind Kind)
{
    /// <summary>The name under which adjudicated answers stand unless the study says otherwise.</summary>
    public const string Gold = "gold";
}
