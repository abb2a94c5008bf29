using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;
using Ptarmigan.Tests;

namespace Ptarmigan.Web.Tests;

/// <summary>Rounds of a made-up study: 1 is open, 2 is closed with differences, 3 is open and asks for challenges.</summary>
internal static class MadeUpRounds
{
    public static readonly string[] Pages =
    [
        "/rounds", "/rounds/1/annotate", "/rounds/3/annotate", "/agreement", "/rounds/2/adjudicate", "/rounds/2/decisions", "/guideline/ptm", "/suggestions/ptm", "/suggestions/challenges", "/learning/ptm",
    ];

    public static void Fill(StudyBuilder builder)
    {
        MadeUpStudy.Fill(builder);
        // One issue, so that agreement in it is undefined, under a name that a phone is too narrow for.
        builder.AddIssue("tundra/checkpoints-of-ptarmigans-for-small-and-very-small-devices", 1).Says("Which revision fits?", "The *second* or the third?");
        var study = builder.Study;
        Open(study, "ptm 2", Question.Ptm, 12, seed: 1);
        var closed = Open(study, "ptm 1", Question.Ptm, 20, seed: 2);
        Answer(study, closed, "ann", place => place % 3 == 0 ? "yes" : "no");
        Answer(study, closed, "bob", place => place % 3 == 0 || place == 4 ? "yes" : "no");
        RoundClosing.Close(study, closed, "Olga", "Both are done.");
        Open(study, "challenges 1", Question.Challenges, 6, seed: 3);
        var book = new GuidelineBook(study);
        book.Add(Question.Ptm, book.Current(Question.Ptm).Text.Replace("## Exclude", "- A tokenizer does not fit its model.\n\n## Exclude", StringComparison.Ordinal), "Olga", "Issue 4 of the first round: is a tokenizer part of a model?");
    }

    public static Round Open(Study study, string name, Question question, int size, long seed = 1, params string[] annotators) => RoundOpening.Open(
        study,
        new RoundPlan { Name = name, Question = question, Annotators = annotators.Length == 0 ? ["ann", "bob"] : annotators, Seed = seed, Sample = new RoundSample { Size = size, MayRepeat = true } },
        "Olga");

    /// <summary>Answers everything of an annotator's by the issue's place in the draw.</summary>
    public static void Answer(Study study, Round round, string annotator, Func<int, string> answer)
    {
        var queue = new RoundQueue(study, round, annotator);
        var places = Enumerable.Range(0, round.IssueCount).Select(at => queue.At(at)!.IssueId).Order().Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        while (queue.Next() is { } item)
        {
            var place = places[item.IssueId];
            var text = queue.Read(item);
            queue.Answer(item.IssueId, new RoundAnswer(answer(place))
            {
                IsUnsure = place == 4,
                Note = place == 4 ? "Is the tokenizer part of the model?" : null,
                Evidence = place == 4 && text.Quote(EvidencePart.Title, null, text.Title) is { } quote ? [quote] : [],
            });
        }
    }
}
