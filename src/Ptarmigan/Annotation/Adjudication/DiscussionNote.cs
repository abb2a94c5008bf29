namespace Ptarmigan.Annotation.Adjudication;

/// <summary>A remark in the discussion of an issue on which annotators differ.</summary>
/// <param name="Author">Who made it.</param>
/// <param name="Text">The remark.</param>
/// <param name="MadeAt">When.</param>
public sealed record DiscussionNote(string Author, string Text, DateTimeOffset MadeAt);
