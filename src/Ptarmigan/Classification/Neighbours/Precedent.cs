namespace Ptarmigan.Classification.Neighbours;

/// <summary>A labelled issue that is like another.</summary>
/// <param name="Issue">The issue and what was said of it.</param>
/// <param name="Similarity">Cosine of the two texts' vectors: 1 for the same direction, about 0 for texts that share nothing.</param>
public sealed record Precedent(LabelledIssue Issue, double Similarity);
