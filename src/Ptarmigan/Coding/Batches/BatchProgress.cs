namespace Ptarmigan.Coding.Batches;

/// <summary>How far an annotator is with a batch; it tells nothing of what was coded.</summary>
/// <param name="Annotator">The annotator.</param>
/// <param name="Done">How many issues the annotator is done with.</param>
/// <param name="Issues">How many there are.</param>
public sealed record BatchProgress(string Annotator, int Done, int Issues);
