using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class IssueCatalogTests
{
    [Fact]
    public void Issue_reads_back_as_it_was_stored()
    {
        using var study = new StudyBuilder();
        study.AddIssue("Some/Name", 7).By("ann").Created("2020-01-01").Updated("2020-01-09").Closed("2020-01-05", "not_planned")
            .Labeled("zeta", "bug").Event("closed", "2020-01-05").Event("labeled", "2020-01-06", detail: "bug").Says("A title", "A body");

        var issue = study.Issues.Find(Reference("some/name#7"));

        Assert.NotNull(issue);
        Assert.Equal("Some/Name#7", issue.Reference.ToString());
        Assert.Equal("A title", issue.Title);
        Assert.Equal("not_planned", issue.StateReason);
        Assert.Equal("ann", issue.Author);
        Assert.Equal(["bug", "zeta"], issue.Labels);
        Assert.True(issue.HasTimeline);
        Assert.Equal([new StateChange(issue.ClosedAt!.Value, IsClosing: true)], issue.StateChanges);
    }

    [Fact]
    public void Thread_holds_body_comments_and_events()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Says("T", "The body").Comment("second", "2020-01-03").Comment("first", "2020-01-02").Event("renamed", "2020-01-04", null, "T");
        study.AddIssue().Comment("elsewhere");

        var thread = study.Issues.ReadThreads(IssueFilter.All).First();

        Assert.Equal("The body", thread.Body);
        Assert.Equal(["first", "second"], thread.Comments.Select(comment => comment.Body));
        Assert.Equal([new IssueEvent(0, "renamed", null, new DateTimeOffset(2020, 1, 4, 0, 0, 0, TimeSpan.Zero), "T")], thread.Events);
    }

    [Fact]
    public void Unknown_issue_is_null()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1);

        Assert.Null(study.Issues.Find(Reference("a/b#2")));
        Assert.Null(study.Issues.Find(Reference("b/a#1")));
    }

    [Fact]
    public void Snapshots_keep_every_text_in_order()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Says("Old", "old").Says("New", null);

        var issue = study.Issues.Read(IssueFilter.All).Single();
        var snapshots = study.Issues.ReadSnapshots(issue);

        Assert.Equal("New", issue.Title);
        Assert.Equal(["Title 1", "Old", "New"], snapshots.Select(snapshot => snapshot.Title));
        Assert.Equal(issue.SnapshotId, snapshots[^1].Id);
        Assert.All(snapshots, snapshot => Assert.Equal(64, snapshot.Sha256.Length));
    }

    public static TheoryData<string, IssueFilter, int[]> Filters() => new()
    {
        { "repository", new() { Repositories = [RepositoryName.Parse("A/B")] }, [1, 2] },
        { "repositories", new() { Repositories = [RepositoryName.Parse("a/b"), RepositoryName.Parse("c/d")] }, [1, 2, 3] },
        { "open", new() { State = IssueState.Open }, [2] },
        { "closed", new() { State = IssueState.Closed }, [1, 3] },
        { "created from", new() { CreatedFrom = new(2020, 2, 1) }, [2, 3] },
        { "created to, the day itself counts", new() { CreatedTo = new(2020, 2, 1) }, [1, 2] },
        { "created to the end of time", new() { CreatedTo = DateOnly.MaxValue }, [1, 2, 3] },
        { "closed on a day", new() { ClosedFrom = new(2020, 3, 1), ClosedTo = new(2020, 3, 1) }, [1] },
        { "label, case aside", new() { Labels = ["BUG"] }, [1, 2] },
        { "all labels", new() { Labels = ["bug", "help wanted"] }, [2] },
        { "timeline", new() { HasTimeline = true }, [3] },
        { "no timeline", new() { HasTimeline = false }, [1, 2] },
        { "answer", new() { Answers = [new("gold", "ptm", ["yes"])] }, [1, 2] },
        { "the newest answer counts", new() { Answers = [new("gold", "ptm", ["no"])] }, [3] },
        { "another annotator's answer", new() { Answers = [new("ann", "ptm", ["yes"])] }, [3] },
        { "member of a set", new() { Answers = [new("gold", "challenges", ["HR-MEM"])] }, [1] },
        { "member that begins another", new() { Answers = [new("gold", "challenges", ["HR"])] }, [] },
        { "any of several members", new() { Answers = [new("gold", "challenges", ["HR-MEM", "SE-INSTALL"])] }, [1, 2] },
        { "two conditions", new() { State = IssueState.Closed, Labels = ["bug"] }, [1] },
        { "limit", new() { Limit = 2 }, [1, 2] },
        { "limit of nothing", new() { Limit = 0 }, [] },
        { "newest", new() { Order = IssueOrder.Newest }, [3, 2, 1] },
        { "oldest", new() { Order = IssueOrder.Oldest, Limit = 1 }, [1] },
        { "last closed, open at the end", new() { Order = IssueOrder.Closed }, [3, 1, 2] },
        { "most comments", new() { Order = IssueOrder.Comments }, [2, 1, 3] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_keeps_the_right_issues(string what, IssueFilter filter, int[] numbers)
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Created("2020-01-01").Closed("2020-03-01T23:59:59").Labeled("bug")
            .Judged("gold", "ptm", "yes").Judged("gold", "challenges", "PQ-TRAIN;HR-MEM");
        study.AddIssue("a/b", 2).Created("2020-02-01T23:00").Labeled("Bug", "help wanted").Comment("hm")
            .Judged("gold", "ptm", "yes").Judged("gold", "challenges", "SE-INSTALL");
        study.AddIssue("c/d", 3).Created("2020-03-01").Closed("2020-04-01").Event("closed", "2020-04-01")
            .Judged("gold", "ptm", "yes").Judged("gold", "ptm", "no").Judged("ann", "ptm", "yes");

        var found = study.Issues.Read(filter).Select(issue => issue.Reference.Number).ToList();

        Assert.True(numbers.SequenceEqual(found), $"{what}: {string.Join(", ", found)}");
        if (filter.Limit is null) Assert.Equal(numbers.Length, study.Issues.Count(filter));
    }

    [Fact]
    public void Many_issues_come_in_batches_without_loss()
    {
        using var study = new StudyBuilder();
        using (var transaction = study.Database.Connection.BeginTransaction())
        {
            for (var number = 1; number <= 1201; number++) study.AddIssue("a/b", number).Labeled($"label {number}");
            transaction.Commit();
        }

        var issues = study.Issues.Read(IssueFilter.All).ToList();

        Assert.Equal(Enumerable.Range(1, 1201), issues.Select(issue => issue.Reference.Number));
        Assert.All(issues, issue => Assert.Equal([$"label {issue.Reference.Number}"], issue.Labels));
    }

    private static IssueReference Reference(string text) => IssueReference.TryParse(text, out var reference) ? reference : throw new FormatException(text);
}
