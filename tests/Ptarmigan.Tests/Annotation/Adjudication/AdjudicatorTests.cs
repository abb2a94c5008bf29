using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Tests.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Adjudication;

public sealed class AdjudicatorTests
{
    [Fact]
    public void Only_differences_are_left_and_names_are_hidden_until_decided()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);

        var item = Assert.Single(adjudicator.Items());
        Assert.Equal(["A", "B"], item.Answers.Select(answer => answer.Annotator));
        Assert.Equal(["no", "yes"], item.Answers.Select(answer => answer.Answer.Answer).Order());
        Assert.Equal(3, adjudicator.Items(onlyDifferences: false).Count);

        var decided = adjudicator.Decide(item.Issue, "no", "carol", "The model takes no part.");

        Assert.Equal(["ann", "bob"], decided.Answers.Select(answer => answer.Annotator));
        Assert.Equal(("no", "carol"), (decided.Gold, decided.Decision!.By));
        Assert.Equal(RoundState.Adjudicated, new RoundCatalog(study.Study).Find("one").State);
    }

    [Fact]
    public void Decision_touches_the_adjudicated_layer_only()
    {
        using var study = Differing(out var round);
        var item = new Adjudicator(study.Study, round).Items().Single();

        new Adjudicator(study.Study, round).Decide(item.Issue, "no", "carol", "Reason.");

        var ledger = new JudgmentLedger(study.Study);
        Assert.Equal("yes", ledger.Current("ann", Question.Ptm)[item.IssueId].Answer);
        Assert.Equal(("no", "round one, adjudicated", "Reason."),
            (ledger.Current("gold", Question.Ptm)[item.IssueId].Answer, ledger.Current("gold", Question.Ptm)[item.IssueId].Source, ledger.Current("gold", Question.Ptm)[item.IssueId].Note));
    }

    [Fact]
    public void Decision_can_be_changed_and_taken_back()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);
        var issue = adjudicator.Items().Single().Issue;
        adjudicator.Decide(issue, "no", "carol", "First.");
        adjudicator.Decide(issue, "yes", "carol", "Second.");

        var back = adjudicator.TakeBack(issue, "carol", "Not mine to decide.");

        Assert.Null(back.Gold);
        Assert.Equal(2, new JudgmentLedger(study.Study).Coverage().Single(own => own.Annotator.Name == Annotator.Gold).Issues);
        Assert.True(back.IsWaiting);
        Assert.Equal(3, back.Decisions.Count);
        Assert.Equal(RoundState.Closed, new RoundCatalog(study.Study).Find("one").State);
        Assert.Throws<AnnotationException>(() => adjudicator.TakeBack(issue, "carol", "Again."));
    }

    [Fact]
    public void Decision_on_an_agreed_issue_taken_back_leaves_what_was_agreed()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);
        var agreed = adjudicator.Items(onlyDifferences: false).First(item => item.Outcome == Outcome.Agreed).Issue;

        Assert.Equal("no", adjudicator.Decide(agreed, "no", "carol", "Both overlooked it.").Gold);
        Assert.Equal("yes", adjudicator.TakeBack(agreed, "carol", "No, they did not.").Gold);
    }

    [Fact]
    public void Annotators_remark_on_differences_of_theirs_until_these_are_decided()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);
        var issue = adjudicator.Items().Single().Issue;
        adjudicator.Note(issue, "bob", "No weights are loaded.");

        var awaited = Assert.Single(adjudicator.AwaitedBy("ann"));
        Assert.Equal((issue, "yes", "bob"), (awaited.Issue, awaited.Own, awaited.Notes.Single().Author));
        Assert.Empty(adjudicator.AwaitedBy("carol"));
        adjudicator.Decide(issue, "no", "carol", "Reason.");
        Assert.Empty(adjudicator.AwaitedBy("ann"));
    }

    [Fact]
    public void Annotators_see_what_was_decided_of_theirs()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);
        adjudicator.Decide(adjudicator.Items().Single().Issue, "no", "carol", "Reason.");

        Assert.False(Assert.Single(adjudicator.DecisionsFor("ann")).IsConfirmed);
        Assert.True(Assert.Single(adjudicator.DecisionsFor("bob")).IsConfirmed);
        Assert.Empty(adjudicator.DecisionsFor("carol"));
    }

    [Fact]
    public void Discussion_is_kept_in_order()
    {
        using var study = Differing(out var round);
        var adjudicator = new Adjudicator(study.Study, round);
        var issue = adjudicator.Items().Single().Issue;
        adjudicator.Note(issue, "ann", "I read it as ...");
        adjudicator.Note(issue, "bob", "I did not.");

        Assert.Equal(["ann", "bob"], adjudicator.Find(issue).Notes.Select(note => note.Author));
        Assert.Throws<AnnotationException>(() => adjudicator.Note(issue, "bob", ""));
        Assert.Throws<AnnotationException>(() => adjudicator.Decide(new IssueReference(issue.Repository, 99), "no", "carol", "Reason."));
        Assert.Throws<AnnotationException>(() => adjudicator.Decide(issue, "no", "carol", ""));
        Assert.Throws<AnnotationException>(() => adjudicator.Decide(issue, "maybe", "carol", "Reason."));
    }

    private static RoundStudy Differing(out Round round)
    {
        var study = new RoundStudy(3);
        round = study.Open();
        study.AnswerAll(round, "ann", _ => "yes");
        study.AnswerAll(round, "bob", id => id == 1 ? "no" : "yes");
        round = study.Close(round);
        return study;
    }
}
