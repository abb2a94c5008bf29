namespace Ptarmigan.Coding.Tasks;

/// <summary>A text with its labels.</summary>
/// <param name="Name">The issue.</param>
/// <param name="Text">The text, with line feeds only.</param>
/// <param name="Labels">The labels.</param>
internal sealed record TaskSource(string Name, string Text, IReadOnlyList<TaskLabel> Labels);
