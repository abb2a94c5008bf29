namespace Ptarmigan.Selection.Sources;

/// <summary>The candidates of a source, before they are recorded.</summary>
/// <param name="Report">What is to be said of the source.</param>
/// <param name="Candidates">The candidates, with the texts that came with them.</param>
internal sealed record SourceReading(SourceReport Report, IReadOnlyList<(Candidate Candidate, IReadOnlyList<CandidateText> Texts)> Candidates);
