namespace Ptarmigan.Classification.Neighbours;

/// <summary>The labelled issues that are most like another.</summary>
/// <param name="Precedents">The issues, the most similar first.</param>
/// <param name="DuplicatesLeftOut">How many labelled issues were left out since their text is the same (<see cref="PrecedentSearch.DuplicateSimilarity"/>).</param>
public sealed record PrecedentFinding(IReadOnlyList<Precedent> Precedents, int DuplicatesLeftOut);
