using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;

namespace Ptarmigan.Tests.Annotation.Rounds;

/// <summary>A study with issues in two repositories, and rounds on them.</summary>
internal sealed class RoundStudy : IDisposable
{
    private readonly StudyBuilder _builder = new();

    public RoundStudy(int issues = 6)
    {
        for (var number = 1; number <= issues; number++) _builder.AddIssue(number % 3 == 0 ? "c/d" : "a/b", number).Comment($"Comment on {number}");
    }

    public StudyBuilder Builder => _builder;

    public Study Study => _builder.Study;

    public Round Open(string name = "one", params string[] annotators) => Open(Plan(name, annotators));

    public Round Open(RoundPlan plan) => RoundOpening.Open(Study, plan, "owner");

    public Round Close(Round round) => RoundClosing.Close(Study, round, "owner");

    public RoundQueue Queue(Round round, string annotator) => new(Study, round, annotator);

    /// <summary>Answers everything in an annotator's queue.</summary>
    public void AnswerAll(Round round, string annotator, Func<long, string> answer)
    {
        var queue = Queue(round, annotator);
        while (queue.Next() is { } item) queue.Answer(item.IssueId, new RoundAnswer(answer(item.IssueId)));
    }

    public static RoundPlan Plan(string name, params string[] annotators) => new()
    {
        Name = name,
        Question = Question.Ptm,
        Annotators = annotators.Length == 0 ? ["ann", "bob"] : annotators,
    };

    public void Dispose() => _builder.Dispose();
}
