namespace Ptarmigan.Annotation.Guidelines;

/// <summary>A guideline as it was at a time: how a question is to be answered. Never changed; a change makes the next version.</summary>
/// <param name="Question">The question.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Text">The whole text, in Markdown.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Reason">Why it was written.</param>
/// <param name="MadeAt">When.</param>
public sealed record GuidelineVersion(Question Question, int Version, string Text, string Author, string Reason, DateTimeOffset MadeAt)
{
    /// <summary>The criteria by which an answer is given: the list below the heading *Include*.</summary>
    public IReadOnlyList<string> Inclusion => GuidelineText.Criteria(Text, "Include");

    /// <summary>The criteria by which it is not: the list below the heading *Exclude*.</summary>
    public IReadOnlyList<string> Exclusion => GuidelineText.Criteria(Text, "Exclude");
}
