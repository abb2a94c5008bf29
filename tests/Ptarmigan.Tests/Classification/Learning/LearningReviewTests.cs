using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Learning;
using Xunit;

namespace Ptarmigan.Tests.Classification.Learning;

public sealed class LearningReviewTests : IDisposable
{
    private readonly StudyBuilder _study = new();

    public void Dispose() => _study.Dispose();

    [Fact]
    public void A_review_is_kept_whole_and_hides_what_has_come_into_a_blind_round_since()
    {
        Fill(120);
        var made = LearningReview.Make(_study.Study, Question.Type, null, CancellationToken.None);

        var kept = LearningReview.Kept(_study.Study, Question.Type)!;
        Assert.Equal((made.Labels, made.Pool, made.DisagreementCount, made.LikelyErrors), (kept.Labels, kept.Pool, kept.DisagreementCount, kept.LikelyErrors));
        Assert.Equal(made.Curve, kept.Curve);
        Assert.Equal(made.Stability, kept.Stability);
        Assert.Equal(made.Disagreements, kept.Disagreements);
        Assert.Equal((120, 20), (kept.Labels, kept.Pool));
        Assert.NotEmpty(kept.Disagreements);
        Assert.True(kept.Curve.Count >= 3);
        Assert.Null(LearningReview.Kept(_study.Study, Question.Ptm));

        var hidden = kept.Disagreements[0].IssueId;
        RoundOpening.Open(_study.Study, new RoundPlan { Name = "one", Question = Question.Ptm, Annotators = ["bob"], Sample = new RoundSample { Chosen = [hidden] } }, "Olga");

        Assert.DoesNotContain(kept.Shown(_study.Study, Question.Type), label => label.IssueId == hidden);
        Assert.Equal(119, LearningReview.Labelled(_study.Study, Question.Type).Count);
    }

    [Fact]
    public void Too_few_labels_are_told_and_no_failure()
    {
        Fill(12);

        var made = LearningReview.Make(_study.Study, Question.Type, null, CancellationToken.None);

        Assert.Equal(3, made.Notes.Count);
        Assert.All(made.Notes, note => Assert.Contains("12 labels are too few", note, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stopped_review_leaves_the_one_before()
    {
        Fill(40);
        LearningReview.Make(_study.Study, Question.Type, null, CancellationToken.None);
        var before = LearningReview.Kept(_study.Study, Question.Type)!.MadeAt;
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => LearningReview.Make(_study.Study, Question.Type, new StopAtOnce(stop), stop.Token));

        Assert.Equal(before, LearningReview.Kept(_study.Study, Question.Type)!.MadeAt);
    }

    private void Fill(int labels)
    {
        foreach (var (i, report) in MadeUpReports.Make(labels + 20, 1, "a/a", "b/b", "c/c", "d/d", "e/e").Index())
        {
            var issue = _study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body);
            if (i < labels) issue.Judged("gold", "type", report.Type!);
        }
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value) => stop.Cancel();
    }
}
