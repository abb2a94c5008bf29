using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class AnswerAdoptionTests
{
    [Fact]
    public void Answers_become_codings_of_issues_once_and_give_the_same_answers_back()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Judged("gold", "challenges", "HR-MEM;DI-DOC");
        study.AddIssue("a/b", 2).Judged("gold", "challenges", "HR-MEM");
        study.AddIssue("a/b", 3).Judged("gold", "challenges", "");
        study.AddIssue("a/b", 4).Judged("ann", "challenges", "MU-IO");
        TaxonomyAdoption.Adopt(study.Study, TaxonomyCatalog.BuiltIn("ptm-challenges"), "ann");

        Assert.Equal((3, 2, 0), Adopt());
        Assert.Equal((0, 2, 0), Adopt());

        var codebook = new CodebookLedger(study.Study).Current;
        var counts = new CodebookCounts(codebook, new ChallengeLedger(study.Study).All());
        Assert.Equal(new BranchCounts(2, 2, 0), counts.Of(codebook.Find("HR-MEM").Id));
        Assert.Equal((2, 2, 0), CodingRecord.Record(study.Study, "again"));

        (int, int, int) Adopt()
        {
            var (added, issues, unknown) = AnswerAdoption.Adopt(study.Study);
            return (added, issues, unknown.Count);
        }
    }

    [Fact]
    public void Codes_that_the_codebook_lacks_are_told_and_silence_is_refused()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Judged("gold", "challenges", "HR-MEM");

        Assert.Equal(1, AnswerAdoption.Adopt(study.Study).Unknown["HR-MEM"]);
        Assert.Throws<CodingException>(() => AnswerAdoption.Adopt(study.Study, "nobody"));
        Assert.Empty(new ChallengeLedger(study.Study).All());
    }
}
