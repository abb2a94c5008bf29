using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Suggestions;
using Xunit;

namespace Ptarmigan.Tests.Classification.Suggestions;

public sealed class SuggestionDeskTests : IDisposable
{
    private readonly StudyBuilder _study = new();

    public void Dispose() => _study.Dispose();

    [Fact]
    public void Verdicts_become_the_persons_judgments_and_undo_takes_them_back_one_by_one()
    {
        long[] issues = [.. Enumerable.Range(1, 4).Select(number => _study.AddIssue("a/b", number).Id)];
        var desk = Desk(Question.Type);

        desk.Accept(Suggested(issues[0], "bug"));
        Assert.Equal(VerdictKind.Changed, desk.Change(Suggested(issues[1], "bug"), "question").Kind);
        Assert.Equal(VerdictKind.Accepted, desk.Change(Suggested(issues[2], "bug"), "bug").Kind);
        desk.Reject(Suggested(issues[3], "bug"));

        Assert.Equal([(issues[0], "bug"), (issues[1], "question"), (issues[2], "bug")], Said(Question.Type));
        Assert.All(issues, issue => Assert.False(desk.IsWaiting(issue)));
        var counts = Assert.Single(desk.Counts());
        Assert.Equal((2, 1, 1), (counts.Accepted, counts.Changed, counts.Rejected));
        Assert.Equal(issues.Reverse(), new[] { desk.Undo()!, desk.Undo()!, desk.Undo()!, desk.Undo()! }.Select(verdict => verdict.IssueId));
        Assert.Null(desk.Undo());
        Assert.Empty(Said(Question.Type));
        Assert.All(issues, issue => Assert.True(desk.IsWaiting(issue)));
    }

    [Fact]
    public void Rejecting_one_of_two_answers_says_the_other()
    {
        var issue = _study.AddIssue("a/b", 1).Id;

        Assert.Equal("yes", Desk(Question.Ptm).Reject(Suggested(issue, "no")).Answer);

        Assert.Equal([(issue, "yes")], Said(Question.Ptm));
    }

    [Fact]
    public void What_the_person_had_said_before_counts_again_after_undo_with_the_challenges_that_a_no_ended()
    {
        var issue = _study.AddIssue("a/b", 1).Judged("ann", "ptm", "yes").Judged("ann", "challenges", "HR-MEM").Id;
        var desk = Desk(Question.Ptm);

        desk.Accept(Suggested(issue, "no"));
        Assert.Equal([(issue, "no")], Said(Question.Ptm));
        Assert.Equal([(issue, "")], Said(Question.Challenges));
        desk.Undo();

        Assert.Equal([(issue, "yes")], Said(Question.Ptm));
        Assert.Equal([(issue, "HR-MEM")], Said(Question.Challenges));
    }

    [Fact]
    public void Only_answers_to_the_question_are_taken()
    {
        var issue = _study.AddIssue("a/b", 1).Id;

        Assert.Throws<AnnotationException>(() => Desk(Question.Type).Change(Suggested(issue, "bug"), "wish"));
        Assert.Throws<AnnotationException>(() => Desk(Question.Challenges).Change(Suggested(issue, "HR-MEM"), "HR-NONE"));
        Assert.Equal("DI-GUIDE;HR-MEM", Desk(Question.Challenges).Change(Suggested(issue, "HR-MEM"), "DI-GUIDE;HR-MEM").Answer);
    }

    [Fact]
    public void Nothing_is_shown_or_taken_of_issues_in_open_rounds()
    {
        for (var number = 1; number <= 4; number++) _study.AddIssue("a/b", number);
        var round = RoundOpening.Open(_study.Study, new RoundPlan { Name = "one", Question = Question.Ptm, Annotators = ["bob"], Sample = new RoundSample { Chosen = [2] } }, "Olga");

        foreach (var question in Question.All)
        {
            var desk = Desk(question);
            Assert.Equal([true, false, true, true], new long[] { 1, 2, 3, 4 }.Select(desk.MayShow));
            Assert.Throws<AnnotationException>(() => desk.Accept(Suggested(2, question.IsSet ? "HR-MEM" : question.Options[0])));
            Assert.DoesNotContain(List(question).Suggestions, suggestion => suggestion.Report.IssueId == 2);
        }

        RoundClosing.Close(_study.Study, round, "Olga");
        Assert.True(Desk(Question.Ptm).MayShow(2));
    }

    [Fact]
    public void Counts_are_those_of_issues_that_nobody_judges_blind_just_now()
    {
        long[] issues = [_study.AddIssue("a/b", 1).Id, _study.AddIssue("a/b", 2).Id];
        foreach (var issue in issues) Desk(Question.Ptm).Accept(Suggested(issue, "no"));

        RoundOpening.Open(_study.Study, new RoundPlan { Name = "one", Question = Question.Type, Annotators = ["bob"], Sample = new RoundSample { Chosen = [issues[0]] } }, "Olga");

        Assert.Equal(1, Assert.Single(Desk(Question.Ptm).Counts()).Accepted);
    }

    /// <summary>What is chosen and what waits are found in two ways, by sets and issue by issue; whatever was said of an issue, they must agree.</summary>
    [Fact]
    public void An_issue_waits_if_and_only_if_it_can_be_suggested() =>
        Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool, Gen.Int[0, 2], (gold, byPerson, differs, round) => (gold, byPerson, differs, round)).Array[6].Sample(
            cases =>
            {
                using var study = new StudyBuilder();
                foreach (var (number, one) in cases.Index())
                {
                    var issue = study.AddIssue("a/b", number + 1).Says($"Title {number}", "Body");
                    if (one.gold == 1) issue.Judged("gold", "type", "bug");
                    if (one.byPerson) issue.Judged("ann", "type", "bug");
                    if (one.differs) issue.Judged("bob", "type", "question");
                    if (one.round > 0)
                    {
                        RoundOpening.Open(
                            study.Study,
                            new RoundPlan { Name = $"round {number}", Question = one.round == 1 ? Question.Type : Question.Ptm, IsBlind = one.gold == 2, Annotators = ["bob"], Sample = new RoundSample { Chosen = [issue.Id] } }, "Olga");
                    }
                }

                var desk = new SuggestionDesk(study.Study, Question.Type, "nobody");
                var pool = new UnlabelledPool(study.Study, Question.Type, null).Reports.Select(report => report.IssueId).ToHashSet();
                Assert.All(Enumerable.Range(1, cases.Length), issue => Assert.Equal(pool.Contains(issue), desk.IsWaiting(issue)));
            },
            iter: 30);

    [Fact]
    public void Orders_begin_with_the_surest_and_with_the_least_sure()
    {
        for (var number = 1; number <= 6; number++) _study.AddIssue("a/b", number).Says(number % 2 == 0 ? "CUDA out of memory" : "Typo", number < 4 ? "RuntimeError when the model is loaded" : "on the page");

        var sure = List(Question.Type, SuggestionOrder.Sure).Suggestions.Select(suggestion => suggestion.Prediction.Confidence).ToArray();
        var doubtful = List(Question.Type, SuggestionOrder.Doubtful).Suggestions.Select(suggestion => suggestion.Prediction.Confidence).ToArray();

        Assert.Equal((6, 6), (sure.Length, doubtful.Length));
        Assert.Equal(sure.OrderDescending(), sure);
        Assert.Equal(doubtful.Order(), doubtful);
        Assert.Equal(6, List(Question.Type).Suggestions.Count);
    }

    private SuggestionList List(Question question, SuggestionOrder order = SuggestionOrder.Next) => SuggestionList.Read(_study.Study, question, ShippedModel.Value, null, order, null, CancellationToken.None);

    private SuggestionDesk Desk(Question question) => new(_study.Study, question, "ann");

    private static SuggestedAnswer Suggested(long issue, string answer) => new(issue, "model 1", answer, 0.8);

    private (long, string)[] Said(Question question) => [.. new JudgmentLedger(_study.Study).Current("ann", question).Values.Select(judgment => (judgment.IssueId, judgment.Answer))];
}
