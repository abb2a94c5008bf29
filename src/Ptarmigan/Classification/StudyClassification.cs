namespace Ptarmigan.Classification;

/// <summary>What a model said of a study's issues.</summary>
/// <param name="Issues">The issues with what was said of them.</param>
/// <param name="Hidden">Of how many further issues something was recorded that is not shown, since somebody judges them blind just now.</param>
public sealed record StudyClassification(IReadOnlyList<ClassifiedIssue> Issues, int Hidden);
