using Ptarmigan.Annotation;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class ChallengeLedgerTests
{
    [Fact]
    public void Words_are_found_by_code_points_whatever_stands_before_them()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "😀 e\u0301 \u202Eabc\r\nout of memory");
        var ledger = Ledger(study, "memory");

        var quote = ledger.TextOf(issue).Quote(EvidencePart.Body, null, "out of memory")!;
        var challenge = ledger.Code(issue, new Passage(quote.Part, null, quote.Start, quote.End, quote.Quote), 1, "ann");

        Assert.Equal(new Passage(EvidencePart.Body, null, 11, 24, "out of memory"), challenge.Passage);
        Assert.Equal(challenge.Passage, ledger.Of(issue).Single().Passage);
        Assert.Throws<CodingException>(() => ledger.Code(issue, new Passage(EvidencePart.Body, null, 12, 25, "out of memory"), 1, "ann"));
    }

    [Fact]
    public void Passages_stay_with_the_text_that_was_coded()
    {
        using var study = new StudyBuilder();
        var builder = study.AddIssue("a/b", 1).Says("T", "out of memory");
        var issue = study.Issues.ReadByKeys([builder.Id]).Single();
        var ledger = Ledger(study, "memory");
        var challenge = ledger.Code(issue, new Passage(EvidencePart.Body, null, 7, 13, "memory"), 1, "ann");

        builder.Says("T", "Edited: out of memory");

        Assert.Equal(challenge.SnapshotId, ledger.Of(issue).Single().SnapshotId);
        Assert.NotEqual(challenge.SnapshotId, study.Issues.ReadByKeys([builder.Id]).Single().SnapshotId);
    }

    [Fact]
    public void Saying_the_same_again_adds_nothing_and_others_may_say_it_too()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "out of memory");
        var ledger = Ledger(study, "memory");

        var first = ledger.Code(issue, null, 1, "ann");

        Assert.Equal(first.Id, ledger.Code(issue, null, 1, "ann").Id);
        Assert.NotEqual(first.Id, ledger.Code(issue, null, 1, "bob").Id);
        Assert.Equal(2, ledger.All().Count);
    }

    [Fact]
    public void Everything_an_annotator_did_can_be_undone_one_after_the_other()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "out of memory");
        var ledger = Ledger(study, "memory", "speed");
        var id = ledger.Code(issue, null, 1, "ann").Id;
        ledger.Recode(id, 2, "ann");
        ledger.TakeBack(id, "ann");

        Assert.Equal(2, ledger.Undo("ann").Placement.Code);
        Assert.Equal(1, ledger.Undo("ann").Placement.Code);
        Assert.False(ledger.Undo("ann").Stands);
        Assert.Throws<CodingException>(() => ledger.Undo("ann"));
    }

    [Fact]
    public void Nobody_changes_what_another_coded()
    {
        using var study = new StudyBuilder();
        var ledger = Ledger(study, "memory", "speed");
        var id = ledger.Code(Issue(study, "out of memory"), null, 1, "ann").Id;

        Assert.Throws<CodingException>(() => ledger.TakeBack(id, "bob"));
        Assert.Throws<CodingException>(() => ledger.Recode(id, 2, "bob"));
        Assert.Throws<CodingException>(() => ledger.Undo("bob"));
    }

    [Fact]
    public void Themes_and_retired_codes_are_not_coded_with()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "out of memory");
        var ledger = Ledger(study, "memory");
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Hardware"), "ann", "New.");
        codebook.Do(new RetireCode(1), "ann", "Away.");

        Assert.Throws<CodingException>(() => ledger.Code(issue, null, 1, "ann"));
        Assert.Throws<CodingException>(() => ledger.Code(issue, null, 2, "ann"));
    }

    [Fact]
    public void An_issue_is_coded_or_taken_out_but_not_both()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "help");
        var ledger = Ledger(study, "memory");
        var exclusions = new CodingExclusions(study.Study);

        exclusions.Exclude(issue, "ann", ExclusionCause.TooVague, "One word.");
        Assert.Throws<CodingException>(() => ledger.Code(issue, null, 1, "ann"));
        exclusions.TakeBack(issue, "ann", "The comments tell more.");
        ledger.Code(issue, null, 1, "ann");

        Assert.Empty(exclusions.All());
        Assert.Throws<CodingException>(() => exclusions.Exclude(issue, "ann", ExclusionCause.TooBroad, "Everything."));
    }

    [Fact]
    public void Nobody_sees_what_others_code_in_a_blind_batch_before_it_is_closed()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "out of memory");
        Ledger(study, "memory");
        var batches = new BatchLedger(study.Study);
        batches.Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 1, Filter = IssueFilter.All }, "owner");
        new ChallengeLedger(study.Study).Code(issue, null, 1, "ann");
        new CodingExclusions(study.Study).Exclude(issue, "bob", ExclusionCause.Insufficient, "No trace.");

        Assert.Empty(new ChallengeLedger(study.Study).All());
        Assert.Empty(new ChallengeLedger(study.Study) { Viewer = "bob" }.Of(issue));
        Assert.Single(new ChallengeLedger(study.Study) { Viewer = "ann" }.At(1));
        Assert.Empty(new CodingExclusions(study.Study) { Viewer = "ann" }.All());
        Assert.Throws<CodingException>(() => BatchReview.Of(study.Study, batches.Find(1)));

        batches.SetDone(issue, "ann");
        batches.SetDone(issue, "bob");
        batches.Close(1);

        Assert.Single(new ChallengeLedger(study.Study) { Viewer = "bob" }.Of(issue));
        Assert.Single(new CodingExclusions(study.Study).All());
    }

    [Fact]
    public void What_was_coded_is_recorded_for_the_analyses_each_sub_theme_once()
    {
        using var study = new StudyBuilder();
        var issue = Issue(study, "CUDA out of memory");
        TaxonomyAdoption.Adopt(study.Study, TaxonomyCatalog.Of(study.Study), "ann");
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Code, "device memory", codebook.Current.Find("HR-MEM").Id), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "not placed"), "ann", "New.");
        var ledger = new ChallengeLedger(study.Study);
        ledger.Code(issue, new Passage(EvidencePart.Body, null, 5, 18, "out of memory"), codebook.Current.Find("device memory").Id, "ann");
        ledger.Code(issue, null, codebook.Current.Find("HR-MEM").Id, "bob");
        ledger.Code(issue, null, codebook.Current.Find("SE-IMPORT").Id, "bob");
        ledger.Code(issue, null, codebook.Current.Find("not placed").Id, "bob");

        Assert.Equal((1, 1, 1), CodingRecord.Record(study.Study));
        Assert.Equal((0, 1, 1), CodingRecord.Record(study.Study));

        var judgment = new JudgmentLedger(study.Study).Current(Annotator.Gold, Question.Challenges)[issue.Id];
        Assert.Equal("HR-MEM;SE-IMPORT", judgment.Answer);
        Assert.Equal("out of memory", Assert.Single(judgment.Evidence).Quote);
    }

    [Fact]
    public void Sub_themes_that_the_taxonomy_does_not_know_are_not_recorded()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "Unheard of"), "ann", "New.");
        new ChallengeLedger(study.Study).Code(Issue(study, "x"), null, 1, "ann");

        Assert.Throws<CodingException>(() => CodingRecord.Record(study.Study));
        Assert.Empty(new JudgmentLedger(study.Study).Current(Annotator.Gold, Question.Challenges));
    }

    private static Issue Issue(StudyBuilder study, string body) => study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Says("T", body).Id]).Single();

    private static ChallengeLedger Ledger(StudyBuilder study, params string[] codes)
    {
        var codebook = new CodebookLedger(study.Study);
        foreach (var code in codes) codebook.Do(new CreateCode(CodeLevel.Code, code), "ann", "New.");
        return new ChallengeLedger(study.Study);
    }
}
