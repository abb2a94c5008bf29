namespace Ptarmigan.Annotation;

/// <summary>On how many issues an annotator's answer to one question counts.</summary>
/// <param name="Annotator">The annotator.</param>
/// <param name="Question">The question.</param>
/// <param name="Issues">The number of issues, each counted once, without those whose answer was taken back.</param>
public sealed record Coverage(Annotator Annotator, Question Question, int Issues);
