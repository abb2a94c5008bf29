namespace Ptarmigan.Comparison;

/// <summary>One of a study's codes beside another taxonomy.</summary>
/// <param name="Own">The study's code.</param>
/// <param name="State">How far it is decided.</param>
/// <param name="Theirs">The codes of the other taxonomy that it counts as; empty for none, and where it is not decided.</param>
/// <param name="Decisions">What each person said last, the earliest first; a settling decision is the last.</param>
public sealed record MappingRow(OwnCode Own, MappingState State, IReadOnlyList<string> Theirs, IReadOnlyList<MappingDecision> Decisions);
