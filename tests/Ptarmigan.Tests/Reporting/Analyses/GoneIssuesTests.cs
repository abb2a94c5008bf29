using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Analyses;

/// <summary>docs/decisions/gone-issues.md gives the reasons.</summary>
public sealed class GoneIssuesTests
{
    [Theory]
    [InlineData("converted", "deleted 1 0|inaccessible 1 0|converted 1 1", 3)]
    [InlineData("", "deleted 1 0|inaccessible 1 0|converted 1 0", 4)]
    [InlineData("deleted, converted, inaccessible", "deleted 1 1|inaccessible 1 1|converted 1 1", 1)]
    public void Protocol_says_which_causes_are_left_out(string leaveOut, string counts, int counted)
    {
        using var study = new StudyBuilder(new Protocol { LeaveOutGone = leaveOut });
        study.AddIssue().Judged("gold", "ptm", "yes");
        foreach (var cause in (string[])["deleted", "inaccessible", "converted"]) Gone(study, study.AddIssue().Judged("gold", "ptm", "yes"), cause);

        var results = Compute(study);

        Assert.Equal(counted, results.Corpus.PtmRelated);
        Assert.Equal(counts.Split('|').Order(), results.Gone.Select(gone => $"{gone.Cause} {gone.Labelled} {gone.LeftOut}").Order());
    }

    [Fact]
    public void Transferred_issue_counts_once_where_it_is_now_if_it_is_labelled_there()
    {
        using var study = new StudyBuilder();
        // a/b#1 went to a/c#1 and from there, unlabelled, to a/d#1; a/b#2 went to where nobody labelled it.
        Gone(study, study.AddIssue("a/b", 1).Judged("gold", "ptm", "yes"), "transferred", "A/c#1");
        Gone(study, study.AddIssue("a/c", 1), "transferred", "a/d#1");
        study.AddIssue("a/d", 1).Judged("gold", "ptm", "yes");
        Gone(study, study.AddIssue("a/b", 2).Judged("gold", "ptm", "no"), "transferred", "a/e#9");
        study.AddIssue("a/e", 9);

        var input = AnalysisInput.Read(study.Study);

        Assert.Equal(["a/b#2", "a/d#1"], input.Issues.Select(issue => issue.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal([new GoneIssues("transferred", 2, 1)], input.Gone);
    }

    [Fact]
    public void Issues_that_were_moved_to_each_other_both_count_where_they_are_not_labelled_there()
    {
        using var study = new StudyBuilder();
        Gone(study, study.AddIssue("a/b", 1), "transferred", "a/c#1");
        Gone(study, study.AddIssue("a/c", 1), "transferred", "a/b#1");
        Gone(study, study.AddIssue("a/d", 1).Judged("gold", "ptm", "yes"), "transferred", "a/b#1");

        Assert.Single(AnalysisInput.Read(study.Study).Issues);
    }

    [Fact]
    public void Open_issue_that_is_gone_is_censored_when_it_was_last_known_to_be_there()
    {
        using var study = new StudyBuilder(new Protocol { CollectionDate = new DateOnly(2020, 12, 31) });
        Gone(study, study.AddIssue().Created("2020-01-01").Judged("gold", "ptm", "yes"), "deleted", seenAt: "2020-05-01T00:00:00Z");
        study.AddIssue().Created("2020-01-01").Judged("gold", "ptm", "yes");
        foreach (var check in (string[])["2020-02-01T00:00:00Z", "2020-03-01T00:00:00Z", "2020-05-01T00:00:00Z"])
        {
            study.Database.Connection.Execute(
                "INSERT INTO completeness (repository_id, checked_at, stored_issues, is_complete, document) VALUES (1, @at, 1, 1, '{}')", ("at", check));
        }

        Assert.Equal([60, 366], AnalysisInput.Read(study.Study).Issues.Select(issue => issue.ObservedDays!.Value));
    }

    private static void Gone(StudyBuilder study, IssueBuilder issue, string cause, string? movedTo = null, string seenAt = "2024-01-01T00:00:00Z") =>
        study.Database.Connection.Execute(
            "INSERT INTO tombstone (issue_id, cause, moved_to, seen_at) VALUES (@issue, @cause, @moved_to, @seen_at)",
            ("issue", issue.Id), ("cause", cause), ("moved_to", movedTo), ("seen_at", seenAt));

    private static StudyResults Compute(StudyBuilder study) => StudyAnalysis.Compute(study.Study, TestContext.Current.CancellationToken);
}
