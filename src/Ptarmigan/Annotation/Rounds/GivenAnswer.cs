namespace Ptarmigan.Annotation.Rounds;

/// <summary>An annotator's answer that stands in a round.</summary>
internal sealed record GivenAnswer(long IssueId, string Annotator, RoundAnswer Answer, bool IsLate)
{
    /// <summary>Whether two answers say the same; the order of codes does not matter.</summary>
    public static bool Same(string one, string other) =>
        one == other || one.Split(';').ToHashSet().SetEquals(other.Split(';'));
}
