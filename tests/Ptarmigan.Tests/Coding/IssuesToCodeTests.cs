using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class IssuesToCodeTests
{
    [Fact]
    public void Without_a_batch_the_PTM_related_issues_are_gone_through_or_all_where_none_are_known()
    {
        using var study = Study(4);
        Assert.Equal((4, null), (IssuesToCode.Of(study.Study, "ann").Count, IssuesToCode.Of(study.Study, "ann").Batch));

        study.AddIssue("a/b", 5).Judged("gold", "ptm", "yes");
        study.AddIssue("a/b", 6).Judged("gold", "ptm", "no");
        var queue = IssuesToCode.Of(study.Study, "ann");

        Assert.Equal(5, Assert.Single(Places(queue)).Reference.Number);
    }

    [Fact]
    public void The_open_batch_goes_before_and_a_search_before_the_batch()
    {
        using var study = Study(6);
        var batch = new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 4, Filter = IssueFilter.All }, "owner");

        var queue = IssuesToCode.Of(study.Study, "ann");

        Assert.Equal((1, true), (queue.Batch, queue.IsBlind));
        Assert.Equal(batch.Issues, Places(queue).Select(issue => issue.Reference));
        Assert.Null(IssuesToCode.Of(study.Study, "eve").Batch);
        var search = IssuesToCode.Of(study.Study, "ann", new IssueFilter { Limit = 2 });
        Assert.Equal((2, null), (search.Count, search.Batch));
    }

    [Fact]
    public void In_a_batch_an_issue_is_done_when_it_is_said_and_elsewhere_once_it_is_coded()
    {
        using var study = Study(3);
        var batches = new BatchLedger(study.Study);
        var batch = batches.Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 3, Filter = IssueFilter.All }, "owner");
        var first = study.Issues.Find(batch.Issues[0])!;
        new ChallengeLedger(study.Study).Code(first, null, 3, "ann");

        Assert.Equal((0, 1), (IssuesToCode.Of(study.Study, "ann").Done, IssuesToCode.Of(study.Study, "ann", IssueFilter.All).Done));
        batches.SetDone(first, "ann");

        var queue = IssuesToCode.Of(study.Study, "ann");
        Assert.Equal((1, true, 0), (queue.Done, queue.IsDone(0), IssuesToCode.Of(study.Study, "bob").Done));
        Assert.Equal(1, queue.Next(-1));
        Assert.Equal(batches.Next("ann"), queue.At(1)!.Reference);
    }

    [Fact]
    public void The_next_place_comes_after_the_present_one_then_from_the_beginning_and_never_is_the_present_one()
    {
        using var study = Study(3);
        var queue = IssuesToCode.Of(study.Study, "ann");

        Assert.Equal([0, 1, 2, 0], new[] { -1, 0, 1, 2 }.Select(after => queue.Next(after)!.Value));
        for (var place = 0; place < 2; place++) new ChallengeLedger(study.Study).Code(queue.At(place)!, null, 3, "ann");
        var later = IssuesToCode.Of(study.Study, "ann");

        Assert.Equal((2, null), (later.Next(0), later.Next(2)));
        Assert.Equal((2, null), (later.PlaceOf(later.At(2)!), later.At(3)));
    }

    private static List<Issue> Places(IssuesToCode queue) => [.. Enumerable.Range(0, queue.Count).Select(place => queue.At(place)!)];

    /// <summary>Issues, and a codebook: 1 Hardware, 2 memory, 3 device.</summary>
    private static StudyBuilder Study(int issues)
    {
        var study = new StudyBuilder();
        for (var number = 1; number <= issues; number++) study.AddIssue("a/b", number);
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Hardware"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "memory", 1), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "device", 2), "ann", "New.");
        return study;
    }
}
