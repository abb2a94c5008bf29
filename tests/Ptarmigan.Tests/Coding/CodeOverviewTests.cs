using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Overviews;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class CodeOverviewTests
{
    [Fact]
    public void Codes_are_counted_once_in_an_issue_by_repository_together_and_by_how_long_their_issues_took()
    {
        using var study = Study();

        var codes = CodeOverview.Of(study.Study, CodeLevel.Code, "ann");
        Assert.Equal([("device", 3, 3, 2, 2, (double?)6), ("host", 1, 1, 1, 1, 2)], codes.Uses.Select(use => (use.Code.Name, use.Challenges, use.Issues, use.Repositories, use.Closed, use.MedianDays)));
        var pair = Assert.Single(codes.Pairs);
        Assert.Equal(("device", "host", 1, 1 / 3.0), (pair.One.Name, pair.Other.Name, pair.Issues, pair.Share));
        Assert.Equal([("a/b", 3, 2), ("c/d", 1, 1)], codes.Repositories.Select(own => (own.Repository.ToString(), own.Challenges, own.Issues)));
        Assert.Equal([("device", 2), ("host", 1)], codes.Repositories[0].Codes.Select(own => (own.Code.Name, own.Issues)));

        var theme = Assert.Single(CodeOverview.Of(study.Study, CodeLevel.Theme, "ann").Uses);
        Assert.Equal(("Hardware", 4, 3), (theme.Code.Name, theme.Challenges, theme.Issues));
    }

    [Fact]
    public void What_others_code_blind_is_in_no_overview()
    {
        using var study = Study();
        new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 3, Filter = IssueFilter.All }, "owner");

        Assert.Empty(CodeOverview.Of(study.Study, CodeLevel.Code, "bob").Uses);
        Assert.Empty(CodeOverview.Of(study.Study, CodeLevel.Code, null).Uses);
        Assert.Equal(2, CodeOverview.Of(study.Study, CodeLevel.Code, "ann").Uses.Count);
    }

    private static StudyBuilder Study()
    {
        var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Created("2024-01-01").Closed("2024-01-03");
        study.AddIssue("a/b", 2).Created("2024-01-01").Closed("2024-01-11");
        study.AddIssue("c/d", 1).Created("2024-01-01");
        var codebook = new CodebookLedger(study.Study);
        foreach (var operation in (CodebookOperation[])[new CreateCode(CodeLevel.Theme, "Hardware"), new CreateCode(CodeLevel.SubTheme, "memory", 1), new CreateCode(CodeLevel.Code, "device", 2), new CreateCode(CodeLevel.Code, "host", 2)])
            codebook.Do(operation, "ann", "New.");
        foreach (var (reference, code) in (ReadOnlySpan<(string, long)>)[("a/b#1", 3), ("a/b#1", 4), ("a/b#2", 3), ("c/d#1", 3)])
        {
            var issue = study.Issues.Find(IssueReference.TryParse(reference, out var parsed) ? parsed : default)!;
            var ledger = new ChallengeLedger(study.Study);
            ledger.Code(issue, null, code, "ann");
            if (code == 3) ledger.Code(issue, new Passage(Ptarmigan.Annotation.EvidencePart.Body, null, 0, 4, "Body"), code, "ann");
        }

        return study;
    }
}
