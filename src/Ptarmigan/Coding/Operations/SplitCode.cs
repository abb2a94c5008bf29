namespace Ptarmigan.Coding.Operations;

/// <summary>Gives challenges of a code to other codes; those that are not named stay.</summary>
/// <param name="Code">The key of the code that is split.</param>
/// <param name="Parts">Where its challenges go. A challenge named in several parts is copied, so that its words have several codes.</param>
public sealed record SplitCode(long Code, IReadOnlyList<SplitPart> Parts) : CodebookOperation;
