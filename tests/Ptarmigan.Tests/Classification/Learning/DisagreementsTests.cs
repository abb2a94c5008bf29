using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Signals;
using Xunit;

namespace Ptarmigan.Tests.Classification.Learning;

public sealed class DisagreementsTests
{
    [Fact]
    public void Labels_that_were_changed_by_hand_come_first()
    {
        var reports = MadeUpReports.Make(240, 7, "a/a", "b/b", "c/c");
        // Reports that say plainly what they are, with another's label.
        var wrong = new[] { 30, 61, 92, 123 };
        var issues = reports.Select((report, i) => new LabelledIssue(new StudyReport(i, report.Repository, i + 1, report.Text), wrong.Contains(i) ? report with { Type = report.Type == "bug" ? "question" : "bug" } : report)).ToArray();

        var found = Disagreements.Find(Question.Type, issues, 3, SignalSet.BuiltIn, null, null, CancellationToken.None);

        Assert.All(found, one => Assert.NotEqual(one.Label, one.Prediction.Answer));
        Assert.All(found, one => Assert.True(one.Prediction.Confidence >= one.Probability));
        Assert.Equal(found.OrderByDescending(one => one.IsLikelyError), found);
        // One report in ten is made with another's words: these are found as well.
        Assert.True(found.Take(40).Count(one => wrong.Contains((int)one.Issue.Report.IssueId)) >= 3);
        Assert.True(found.Count < 60);
    }
}
