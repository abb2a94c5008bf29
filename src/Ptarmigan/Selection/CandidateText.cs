namespace Ptarmigan.Selection;

/// <summary>The text of one of a candidate's issues.</summary>
/// <param name="Number">The number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its body; null where it has none.</param>
public sealed record CandidateText(long Number, string Title, string? Body);
