namespace Ptarmigan.Classification;

/// <summary>An issue of a study with what an annotator said of it.</summary>
/// <param name="Report">The issue.</param>
/// <param name="Labels">What was said, with the same text.</param>
public sealed record LabelledIssue(StudyReport Report, LabelledText Labels);
