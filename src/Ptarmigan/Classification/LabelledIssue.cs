using Ptarmigan.Annotation;
using Ptarmigan.Statistics;

namespace Ptarmigan.Classification;

/// <summary>An issue of a study with what an annotator said of it.</summary>
/// <param name="Report">The issue.</param>
/// <param name="Labels">What was said, with the same text.</param>
public sealed record LabelledIssue(StudyReport Report, LabelledText Labels)
{
    /// <summary>When each question was answered.</summary>
    public IReadOnlyDictionary<Question, DateTimeOffset> LabelledAt { get; init; } = new Dictionary<Question, DateTimeOffset>();

    /// <summary>Issues in the order in which a question was answered; those answered in one moment, as by an import, in a random order.</summary>
    /// <param name="issues">The issues.</param>
    /// <param name="question">The question; issues without an answer to it are left out.</param>
    /// <param name="seed">Seed of the random order.</param>
    public static IReadOnlyList<LabelledIssue> InOrderOfLabelling(IReadOnlyList<LabelledIssue> issues, Question question, long seed)
    {
        var shuffled = issues.Where(issue => issue.Labels.AnswersTo(question) is not null).ToArray();
        new SeededRandom(seed).Shuffle(shuffled.AsSpan());
        return [.. shuffled.OrderBy(issue => issue.LabelledAt.GetValueOrDefault(question))];
    }
}
