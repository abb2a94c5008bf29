namespace Ptarmigan.Selection.Sources;

/// <summary>A row of a source that could not be read, or not whole.</summary>
/// <param name="Line">The line it ends on, or the row's key in a database; 1-based.</param>
/// <param name="Reason">What is wrong and what was made of it.</param>
public sealed record SourceProblem(long Line, string Reason);
