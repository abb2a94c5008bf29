using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Analyses;

public sealed class StudyAnalysisTests
{
    [Fact]
    public void Study_without_labels_is_told_how_to_get_some()
    {
        using var study = new StudyBuilder();
        study.AddIssue();

        var error = Assert.Throws<StudyException>(() => Compute(study));

        Assert.Contains("`gold`", error.Message);
        Assert.Contains("ptarmigan labels import", error.Next);
    }

    [Fact]
    public void Labels_of_another_annotator_are_offered()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("ann", "ptm", "yes");

        Assert.Contains("ann", Assert.Throws<StudyException>(() => Compute(study)).Next);
    }

    [Fact]
    public void One_open_issue_gives_notes_not_numbers()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("gold", "ptm", "yes");

        var results = Compute(study);

        Assert.Equal((1, 1, 0), (results.Corpus.Labelled, results.Corpus.PtmRelated, results.Corpus.Other));
        Assert.Null(results.Resolution);
        Assert.Null(results.TypeBalance);
        Assert.Null(results.Survival);
        Assert.Null(results.ThemeResolution.Test);
        Assert.Equal(1, results.Challenges.IssuesWithoutChallenge);
        Assert.Equal(5, results.Notes.Count);
    }

    [Fact]
    public void Figures_come_from_the_judgments_and_the_closings()
    {
        using var study = new StudyBuilder(new Protocol { CollectionDate = new DateOnly(2020, 12, 31) });
        study.AddIssue().Created("2020-01-01").Closed("2020-01-11").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM;SE-IMPORT").Judged("gold", "type", "bug");
        study.AddIssue().Created("2020-01-01").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM");
        study.AddIssue().Created("2020-01-01").Closed("2020-01-03").Judged("gold", "ptm", "no").Judged("gold", "type", "question");
        study.AddIssue().Created("2020-01-05").Closed("2020-01-03").Judged("gold", "ptm", "no");

        var results = Compute(study);

        Assert.Equal((4, 2, 2, 1), (results.Corpus.Labelled, results.Corpus.PtmRelated, results.Corpus.Other, results.Corpus.ContradictoryDates));
        Assert.Equal((3, 2), (results.Challenges.Challenges, results.Challenges.Issues));
        Assert.Equal((10, 2), (results.Resolution!.Ptm.Mean, results.Resolution.Other.Mean));
        Assert.Equal(10, results.ThemeResolution.Themes.Single(theme => theme.Code == "HR").Days!.Mean);
        // The open issue is censored at the end of the collection date.
        Assert.Equal((2, 1), (results.Survival!.Ptm.Count, results.Survival.Ptm.Events));
        Assert.Equal(366, results.Survival.Ptm.Steps[^1].Time);
    }

    [Fact]
    public void First_closing_counts_where_the_protocol_says_so()
    {
        using var study = new StudyBuilder(new Protocol { Closing = Closing.First });
        foreach (var answer in new[] { "yes", "no" })
        {
            study.AddIssue().Created("2020-01-01").Closed("2020-02-01").Judged("gold", "ptm", answer)
                .Event("closed", "2020-01-04").Event("reopened", "2020-01-20").Event("closed", "2020-02-01");
        }

        Assert.Equal(3, Compute(study).Resolution!.Ptm.Mean);
    }

    [Fact]
    public void Challenges_of_an_issue_that_is_not_ptm_related_do_not_count()
    {
        using var study = new StudyBuilder();
        study.AddIssue().Judged("gold", "ptm", "no").Judged("gold", "challenges", "HR-MEM");

        Assert.Equal(0, Compute(study).Challenges.Challenges);
    }

    private static StudyResults Compute(StudyBuilder study) => StudyAnalysis.Compute(study.Study, TestContext.Current.CancellationToken);
}
