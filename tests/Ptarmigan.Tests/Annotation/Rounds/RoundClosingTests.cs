using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Rounds;

public sealed class RoundClosingTests
{
    [Fact]
    public void Closing_publishes_the_answers_and_makes_gold_of_those_that_agree()
    {
        using var study = new RoundStudy(3);
        var round = study.Open();
        study.AnswerAll(round, "ann", _ => "yes");
        study.AnswerAll(round, "bob", id => id == 1 ? "no" : "yes");

        var closed = study.Close(round);

        var ledger = new JudgmentLedger(study.Study);
        Assert.Equal(RoundState.Closed, closed.State);
        Assert.Equal(3, ledger.Current("ann", Question.Ptm).Count);
        Assert.Equal([(2L, "yes"), (3L, "yes")], ledger.Current("gold", Question.Ptm).Select(pair => (pair.Key, pair.Value.Answer)));
        Assert.Equal("round one, agreed", ledger.Current("gold", Question.Ptm)[2].Source);
        Assert.Equal(1, ledger.Current("bob", Question.Ptm)[1].GuidelineVersion);
    }

    [Fact]
    public void Gold_that_says_otherwise_is_kept_and_counts_as_a_difference()
    {
        using var study = new RoundStudy(0);
        study.Builder.AddIssue().Judged("gold", "ptm", "no");
        study.Builder.AddIssue().Judged("gold", "ptm", "yes");
        var round = study.Open();
        foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "yes");

        study.Close(round);

        var item = Assert.Single(new Adjudicator(study.Study, round).Items());
        Assert.Equal((Outcome.Contradicts, "no", true), (item.Outcome, item.Gold, item.IsWaiting));
    }

    [Fact]
    public void Round_without_differences_is_adjudicated_at_once()
    {
        using var study = new RoundStudy(2);
        var round = study.Open();
        foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "yes");

        Assert.Equal(RoundState.Adjudicated, study.Close(round).State);
    }

    [Fact]
    public void Unlocked_round_takes_missing_answers_only_and_agreement_leaves_them_out()
    {
        using var study = new RoundStudy(3);
        var round = study.Open();
        study.AnswerAll(round, "ann", _ => "yes");
        var bob = study.Queue(round, "bob");
        var answered = bob.Next()!.IssueId;
        bob.Answer(answered, new RoundAnswer("no"));
        study.Close(round);
        RoundClosing.Unlock(study.Study, round, "owner", "Bob was not done.");

        Assert.True(bob.Find(answered).IsFrozen);
        Assert.Throws<AnnotationException>(() => bob.Answer(answered, new RoundAnswer("yes")));
        Assert.Null(bob.Undo());
        study.AnswerAll(round, "bob", _ => "no");
        study.Close(round);

        var agreement = AgreementMeasure.Of(study.Study, round);
        Assert.Equal((6, 2, 1), (agreement.Answers, agreement.Late, agreement.Report!.PercentAgreement.Items));
        Assert.Equal(3, new JudgmentLedger(study.Study).Current("bob", Question.Ptm).Count);
        Assert.Equal(
            [RoundActKind.Opened, RoundActKind.Closed, RoundActKind.Unlocked, RoundActKind.Closed],
            new RoundCatalog(study.Study).Acts(round).Select(act => act.Kind));
        Assert.Equal(3, new Adjudicator(study.Study, round).Items().Count);
    }

    [Fact]
    public void Unlocking_wants_a_reason_and_closing_twice_is_refused()
    {
        using var study = new RoundStudy(1);
        var round = study.Open();
        Assert.Throws<AnnotationException>(() => RoundClosing.Unlock(study.Study, round, "owner", "It is open."));
        study.Close(round);

        Assert.Throws<AnnotationException>(() => study.Close(round));
        Assert.Throws<AnnotationException>(() => RoundClosing.Unlock(study.Study, round, "owner", " "));
    }

    [Fact]
    public void Themes_alone_stay_in_their_round()
    {
        using var study = new RoundStudy(2);
        var round = study.Open(RoundStudy.Plan("one") with { Question = Question.Challenges, Level = ChallengeLevel.Theme });
        foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "HR");
        study.Close(round);

        Assert.Empty(new JudgmentLedger(study.Study).Current("ann", Question.Challenges));
        Assert.Empty(new JudgmentLedger(study.Study).Current("gold", Question.Challenges));
        Assert.NotNull(AgreementMeasure.Of(study.Study, round).Sets);
    }

    [Fact]
    public void Gold_challenges_do_not_outlive_the_answer_that_the_issue_is_not_related()
    {
        using var study = new RoundStudy(0);
        study.Builder.AddIssue().Judged("gold", "challenges", "HR-MEM");
        var round = study.Open();
        foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "no");
        study.Close(round);

        Assert.Equal("", new JudgmentLedger(study.Study).Current("gold", Question.Challenges).Values.Single().Answer);
    }
}
