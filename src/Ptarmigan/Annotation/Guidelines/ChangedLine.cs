namespace Ptarmigan.Annotation.Guidelines;

/// <summary>A line of the difference between two texts.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Text">The line, without its end.</param>
public sealed record ChangedLine(TextChange Change, string Text);
