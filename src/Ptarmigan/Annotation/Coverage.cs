namespace Ptarmigan.Annotation;

/// <summary>How many issues an annotator has judged in one question.</summary>
/// <param name="Annotator">The annotator.</param>
/// <param name="Question">The question.</param>
/// <param name="Issues">The number of issues, each counted once.</param>
public sealed record Coverage(Annotator Annotator, Question Question, int Issues);
