namespace Ptarmigan.Coding.Operations;

/// <summary>Places it, with all below it, elsewhere in the tree.</summary>
/// <param name="Code">The key of what is moved.</param>
/// <param name="Parent">The one above from now on; null to take it out of the tree until it is placed again.</param>
public sealed record MoveCode(long Code, long? Parent) : CodebookOperation;
