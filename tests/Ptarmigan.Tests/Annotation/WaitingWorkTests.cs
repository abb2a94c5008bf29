using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Annotation.Waiting;
using Ptarmigan.Tests.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation;

public sealed class WaitingWorkTests
{
    [Fact]
    public void Each_person_is_told_of_what_awaits_that_person()
    {
        using var study = new RoundStudy(4);
        var round = study.Open();
        Assert.Equal([(WaitingKind.Answer, 4)], Waiting("ann"));
        Assert.Empty(Waiting("carol"));

        study.AnswerAll(round, "ann", _ => "yes");
        Assert.Empty(Waiting("ann"));
        study.AnswerAll(round, "bob", issue => issue == 1 ? "no" : "yes");
        Assert.Equal([(WaitingKind.Close, 4)], Waiting("carol", mayDecide: true));
        Assert.Empty(Waiting("carol"));

        study.Close(round);
        Assert.Equal([(WaitingKind.Decide, 1)], Waiting("carol", mayDecide: true));

        IEnumerable<(WaitingKind, int)> Waiting(string person, bool mayDecide = false) =>
            WaitingWork.For(study.Study, person, mayDecide).Select(work => (work.Kind, work.Issues));
    }

    [Fact]
    public void Older_judgments_wait_until_somebody_has_judged_the_issue_under_the_present_guideline()
    {
        using var study = new RoundStudy(3);
        var round = study.Open();
        foreach (var name in (string[])["ann", "bob"]) study.AnswerAll(round, name, _ => "yes");
        study.Close(round);
        var book = new GuidelineBook(study.Study);
        book.Add(Question.Ptm, book.Current(Question.Ptm).Text + "\nOne more line.", "carol", "It was left open.");

        Assert.Equal(3, Older("ann"));
        Assert.Equal(0, Older("dora"));
        var again = study.Open(RoundStudy.Plan("again") with { Sample = new RoundSample { Kind = SampleKind.Revisit } });
        Assert.Equal(0, Older("ann"));
        Assert.Throws<AnnotationException>(() => study.Open(RoundStudy.Plan("twice") with { Sample = new RoundSample { Kind = SampleKind.Revisit } }));
        foreach (var name in (string[])["ann", "bob"]) study.AnswerAll(again, name, _ => "yes");
        study.Close(again);

        Assert.Equal(0, Older("ann"));
        Assert.Empty(book.JudgedUnderOlder(Question.Ptm));
        Assert.Throws<AnnotationException>(() => study.Open(RoundStudy.Plan("third") with { Sample = new RoundSample { Kind = SampleKind.Revisit } }));

        int Older(string person) => WaitingWork.For(study.Study, person, mayDecide: false).Where(work => work.Kind == WaitingKind.Revisit).Sum(work => work.Issues);
    }
}
