using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Waiting;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class WaitingCodingTests
{
    [Fact]
    public void Each_person_is_told_of_what_awaits_that_person()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 3; number++) study.AddIssue("a/b", number);
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Code, "device"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "host"), "ann", "New.");
        var batches = new BatchLedger(study.Study);
        var pilot = batches.Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 3, Filter = IssueFilter.All }, "carol");
        Assert.Equal([(WaitingCodingKind.Code, 3)], Waiting("ann"));
        Assert.Empty(Waiting("carol", mayReview: true));

        CodeAll("ann");
        Assert.Empty(Waiting("ann"));
        Assert.Equal([(WaitingCodingKind.Code, 3)], Waiting("bob"));
        CodeAll("bob");
        Assert.Equal([(WaitingCodingKind.Close, 3)], Waiting("carol", mayReview: true));
        batches.Close(1);
        Assert.Equal([(WaitingCodingKind.Review, 3)], Waiting("carol", mayReview: true));
        Assert.Empty(Waiting("ann"));

        batches.Sign(1, "carol", "Looks well.");
        Assert.Empty(Waiting("carol", mayReview: true));
        codebook.Do(new MergeCodes([2], 1), "carol", "The same.");
        Assert.Equal([(WaitingCodingKind.Revisit, 3)], Waiting("bob"));
        Assert.Empty(Waiting("carol", mayReview: true));

        void CodeAll(string annotator)
        {
            foreach (var issue in pilot.Issues.Select(reference => study.Issues.Find(reference)!))
            {
                new ChallengeLedger(study.Study).Code(issue, null, 1, annotator);
                batches.SetDone(issue, annotator);
            }
        }

        IEnumerable<(WaitingCodingKind, int)> Waiting(string person, bool mayReview = false) =>
            WaitingCoding.For(study.Study, person, mayReview).Select(work => (work.Kind, work.Count));
    }
}
