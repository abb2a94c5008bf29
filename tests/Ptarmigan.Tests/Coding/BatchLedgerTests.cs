using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class BatchLedgerTests
{
    [Fact]
    public void The_next_batch_opens_only_after_the_review_of_the_one_before_is_signed()
    {
        using var study = Study(6);
        var batches = new BatchLedger(study.Study);
        var pilot = batches.Open(Plan("ann"), "owner");
        Assert.Throws<CodingException>(() => batches.Open(Plan("ann"), "owner"));
        Assert.Throws<CodingException>(() => batches.Close(1));
        CodeAll(study, pilot, "ann", _ => 1);

        batches.Close(1);
        Assert.Throws<CodingException>(() => batches.Open(Plan("ann"), "owner"));
        batches.Sign(1, "owner", "Looks well.");
        var next = batches.Open(Plan("ann"), "owner");

        Assert.Empty(pilot.Issues.Intersect(next.Issues));
        Assert.Equal(("owner", "Looks well."), (batches.Reviews()[0].Reviewer, batches.Reviews()[0].Notes));
    }

    [Fact]
    public void The_same_seed_draws_the_same_issues()
    {
        using var one = Study(20);
        using var other = Study(20);

        Assert.Equal(
            new BatchLedger(one.Study).Open(Plan("ann") with { Seed = 7 }, "owner").Issues, new BatchLedger(other.Study).Open(Plan("ann") with { Seed = 7 }, "owner").Issues);
    }

    [Fact]
    public void Who_has_neither_coded_nor_taken_out_an_issue_is_not_done_with_it()
    {
        using var study = Study(3);
        var batches = new BatchLedger(study.Study);
        var batch = batches.Open(Plan("ann"), "owner");
        var issue = study.Issues.Find(batch.Issues[0])!;

        Assert.Throws<CodingException>(() => batches.SetDone(issue, "ann"));
        Assert.Throws<CodingException>(() => batches.SetDone(issue, "bob"));
        new CodingExclusions(study.Study).Exclude(issue, "ann", ExclusionCause.TooVague, "One word.");
        batches.SetDone(issue, "ann");

        Assert.Equal(1, batches.Progress(batch).Single().Done);
        Assert.Equal(batch.Issues[1], batches.Next("ann"));
    }

    [Fact]
    public void While_a_batch_is_coded_blind_the_codebook_is_not_changed_in_ways_that_would_tell_what_is_coded()
    {
        using var study = Study(6);
        var batches = new BatchLedger(study.Study);
        var codebook = new CodebookLedger(study.Study);
        var batch = batches.Open(Plan("ann", "bob"), "owner");
        CodebookOperation[] telling = [new MergeCodes([3], 4), new SplitCode(3, [new SplitPart("x", null, [])]), new RetireCode(4), new UndoVersion(codebook.Current.Version)];

        var refusals = telling.Select(operation => Assert.Throws<CodingException>(() => codebook.Preview(operation)).Message).ToList();
        Assert.Single(refusals.Distinct());
        Assert.All(telling, operation => Assert.Throws<CodingException>(() => codebook.Do(operation, "ann", "Why not?")));
        codebook.Do(new RenameCode(3, "another name", null), "ann", "Clearer.");
        codebook.Do(new UndoVersion(codebook.Current.Version), "ann", "It was not.");
        foreach (var annotator in batch.Annotators) CodeAll(study, batch, annotator, _ => 3);
        batches.Close(1);

        codebook.Do(new MergeCodes([3], 4), "ann", "The same.");
    }

    [Fact]
    public void A_review_shows_saturation_differences_and_agreement_at_three_levels()
    {
        using var study = Study(6);
        var batches = new BatchLedger(study.Study);
        var pilot = batches.Open(Plan("ann"), "owner");
        CodeAll(study, pilot, "ann", _ => 3);
        batches.Close(1);
        batches.Sign(1, "owner", "One code.");
        var batch = batches.Open(Plan("ann", "bob"), "owner");
        CodeAll(study, batch, "ann", index => 3 + (index % 2));
        CodeAll(study, batch, "bob", index => index == 0 ? 4 : 3 + (index % 2));

        var review = BatchReview.Of(study.Study, batches.Close(2));

        Assert.Equal([(1, 1, 1), (2, 1, 2)], review.Saturation.Select(point => (point.Batch, point.Codes.Count, point.Total)));
        Assert.Equal(["Hardware / memory / host"], review.NewCodes);
        Assert.Equal(batch.Issues[0], Assert.Single(review.Differences).Issue);
        Assert.Equal([CodeLevel.Code, CodeLevel.SubTheme, CodeLevel.Theme], review.Agreement.Select(level => level.Level));
        Assert.True(review.Agreement[0].Report.MasiAlpha.Value < 1);
        Assert.Equal(1, review.Agreement[2].Report.WholeSets.PercentAgreement.Value);
    }

    private static BatchPlan Plan(params string[] annotators) => new() { Annotators = annotators, Size = 3, Filter = IssueFilter.All };

    /// <summary>Issues, and a codebook: 1 Hardware, 2 memory, 3 device, 4 host.</summary>
    private static StudyBuilder Study(int issues)
    {
        var study = new StudyBuilder();
        for (var number = 1; number <= issues; number++) study.AddIssue("a/b", number);
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Hardware"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "memory", 1), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "device", 2), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "host", 2), "ann", "New.");
        return study;
    }

    private static void CodeAll(StudyBuilder study, Batch batch, string annotator, Func<int, long> code)
    {
        foreach (var (index, reference) in batch.Issues.Index())
        {
            var issue = study.Issues.Find(reference)!;
            new ChallengeLedger(study.Study).Code(issue, null, code(index) == 1 ? 3 : code(index), annotator);
            new BatchLedger(study.Study).SetDone(issue, annotator);
        }
    }
}
