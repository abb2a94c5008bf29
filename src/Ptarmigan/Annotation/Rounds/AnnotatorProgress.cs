namespace Ptarmigan.Annotation.Rounds;

/// <summary>How far an annotator is in a round; counts only, so that it tells nobody what was answered.</summary>
/// <param name="Annotator">The annotator's name.</param>
/// <param name="Assigned">How many issues the annotator judges.</param>
/// <param name="Answered">How many have an answer.</param>
/// <param name="Skipped">How many were put off.</param>
public sealed record AnnotatorProgress(string Annotator, int Assigned, int Answered, int Skipped)
{
    /// <summary>How many have no answer yet, those put off among them.</summary>
    public int Left => Assigned - Answered;
}
