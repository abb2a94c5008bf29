using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Learning;

public sealed class NextIssuesTests
{
    private static readonly Gen<List<(StudyReport Report, Prediction Prediction)>> Pools = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Double[0.34, 1])
        .List[1, 80].Select(issues => issues.Select((issue, i) => Predicted(i, $"owner/r{issue.Item1}", Question.Type.Options[issue.Item2], issue.Item3)).ToList());

    [Fact]
    public void As_many_issues_as_wanted_are_suggested_each_once() => Gen.Select(Pools, Gen.Int[1, 60], Gen.Long).Sample((pool, count, seed) =>
    {
        var suggestions = NextIssues.Choose(pool, count, seed);

        Assert.Equal(Math.Min(count, pool.Count), suggestions.Count);
        Assert.Equal(suggestions.Count, suggestions.Select(suggestion => suggestion.Report.IssueId).Distinct().Count());
        Assert.Equal(suggestions, NextIssues.Choose(pool, count, seed));
    });

    [Fact]
    public void Fifteen_of_a_hundred_are_drawn_at_random_the_seed_deciding_which()
    {
        var pool = Enumerable.Range(0, 400).Select(i => Predicted(i, "a/a", "bug", 0.4 + (i / 1000.0))).ToList();

        var first = NextIssues.Choose(pool, 100, 1);

        Assert.Equal(15, first.Count(suggestion => suggestion.Kind == SuggestionKind.Random));
        Assert.NotEqual(AtRandom(first), AtRandom(NextIssues.Choose(pool, 100, 2)));

        static IEnumerable<long> AtRandom(IReadOnlyList<Suggestion> suggestions) => suggestions.Where(suggestion => suggestion.Kind == SuggestionKind.Random).Select(suggestion => suggestion.Report.IssueId).ToArray();
    }

    [Fact]
    public void Within_an_answer_and_repository_no_smaller_margin_is_passed_over() => Gen.Select(Pools, Gen.Int[1, 60], Gen.Long).Sample((pool, count, seed) =>
    {
        var suggestions = NextIssues.Choose(pool, count, seed);
        var taken = suggestions.Select(suggestion => suggestion.Report.IssueId).ToHashSet();

        foreach (var suggestion in suggestions.Where(suggestion => suggestion.Kind == SuggestionKind.Margin))
        {
            var passedOver = pool.Where(one => !taken.Contains(one.Report.IssueId) && one.Report.Repository == suggestion.Report.Repository && one.Prediction.Answer == suggestion.Prediction.Answer);
            Assert.All(passedOver, one => Assert.True(NextIssues.MarginOf(one.Prediction) >= suggestion.Margin));
        }
    });

    [Fact]
    public void Every_answer_the_model_gives_has_its_share()
    {
        var pool = Enumerable.Range(0, 300).Select(i => Predicted(i, $"a/r{i % 7}", i < 280 ? "bug" : "question", i < 280 ? 0.41 : 0.9)).ToList();

        var byMargin = NextIssues.Choose(pool, 20, 3).Where(suggestion => suggestion.Kind == SuggestionKind.Margin).ToArray();

        Assert.InRange(byMargin.Count(suggestion => suggestion.Prediction.Answer == "question"), 8, 9);
        Assert.True(byMargin.Where(suggestion => suggestion.Prediction.Answer == "bug").Select(suggestion => suggestion.Report.Repository).Distinct().Count() >= 7);
    }

    private static (StudyReport Report, Prediction Prediction) Predicted(int id, string repository, string answer, double probability)
    {
        var others = Question.Type.Options.Where(option => option != answer).ToArray();
        Candidate[] candidates = [new(answer, probability), new(others[0], 1 - probability), new(others[1], 0)];
        return (new StudyReport(id, repository, id + 1, ReportText.Read("title", null)), new Prediction(Question.Type, answer, probability, false, [answer], candidates, [answer], PredictionContext.None));
    }
}
