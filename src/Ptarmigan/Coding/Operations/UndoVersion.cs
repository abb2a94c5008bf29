namespace Ptarmigan.Coding.Operations;

/// <summary>Takes back what made a version; undoing an undoing does it again.</summary>
/// <param name="Version">The number of the version.</param>
/// <remarks>A challenge that was given another code since stays with that.</remarks>
public sealed record UndoVersion(int Version) : CodebookOperation;
