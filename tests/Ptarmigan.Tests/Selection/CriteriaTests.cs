using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class CriteriaTests
{
    [Fact]
    public void More_downloads_means_more_and_not_as_many()
    {
        using var study = new CandidateStudy(
            CandidateStudy.Nothing with { MoreDownloadsThan = 2000 }, "repository,downloads\no/less,1999\no/same,2000\no/more,2001\no/unknown,\n");

        Assert.Equal("o/more", study.Selected());
        Assert.Equal("no model with so many downloads (at most 2,000)", Reason(study, "downloads", "o/same"));
        Assert.Equal("no reused model is known", Reason(study, "downloads", "o/unknown"));
    }

    [Fact]
    public void What_no_source_tells_is_not_asked_and_said()
    {
        using var study = new CandidateStudy(new SelectionProtocol { ProgrammingLanguages = "Python" }, "repository\no/a\no/b\n");

        Assert.Equal("o/a o/b", study.Selected());
        Assert.All(study.Run().Steps.Where(step => step.Criterion is "downloads" or "fork" or "data" or "size"), step =>
        {
            Assert.Null(step.Parameter);
            Assert.NotEmpty(step.Notes);
        });
    }

    [Fact]
    public void Names_that_differ_in_case_are_one_repository_with_what_both_know()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, "repository,stars,forks\nOwner/Name,5,\nowner/name,,7\nowner/other,1,1\n");

        var step = study.Step("duplicates");

        Assert.Equal((3, 2), (step.In, step.Kept));
        Assert.Equal("Owner/Name owner/other", study.Selected());
        Assert.Equal("the same repository under another name (Owner/Name)", Reason(study, "duplicates", "owner/name"));
    }

    [Fact]
    public void A_renamed_repository_is_merged_on_its_number()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, "repository,github_id\no/new,7\no/old,7\no/other,8\n");

        Assert.Equal("o/new o/other", study.Selected());
    }

    [Theory]
    [InlineData("o/python-tutorial", "", "", true)]
    [InlineData("o/TutorialSite", "", "", true)]
    [InlineData("o/tutorialize", "", "", false)]
    [InlineData("o/a", "My homework for CS101", "", true)]
    [InlineData("o/a", "Does the homework_files need?", "", false)]
    [InlineData("o/a", "An awesome library", "", false)]
    [InlineData("o/awesome-nlp", "", "", true)]
    [InlineData("o/a", "A curated  list of papers", "", false)]
    [InlineData("o/a", "A curated list of papers", "", true)]
    [InlineData("o/a", "", "awesome-list;nlp", true)]
    [InlineData("o/advent-of-code-2020", "", "", true)]
    [InlineData("o/discourse", "Of course not", "", true)]
    public void Keywords_are_whole_words_of_name_description_and_topics(string name, string description, string topics, bool isLeftOut)
    {
        using var study = new CandidateStudy(
            CandidateStudy.Nothing with { Keywords = new SelectionProtocol().Keywords }, $"repository,description,topics\n{name},{description},{topics}\no/z,,\n");

        Assert.Equal(isLeftOut ? 1 : 2, study.Step("keywords").Kept);
    }

    [Fact]
    public void Order_of_the_thresholds_does_not_change_who_passes()
    {
        // Were stars looked at only among what the size left over, their elbow would lie elsewhere.
        var rows = string.Join('\n', Enumerable.Range(1, 300).Select(row => $"o/r{row},{row * row},{300 - row}"));
        using var both = new CandidateStudy(CandidateStudy.Nothing with { SizeKilobytes = ThresholdRule.Elbow, Stars = ThresholdRule.Elbow }, "repository,size,stars\n" + rows);
        using var stars = new CandidateStudy(CandidateStudy.Nothing with { Stars = ThresholdRule.Elbow }, "repository,size,stars\n" + rows);

        Assert.Equal(stars.Step("stars").Threshold!.Used, both.Step("stars").Threshold!.Used);
    }

    [Fact]
    public void A_given_threshold_keeps_its_own_value_and_still_shows_the_curve()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing with { Stars = ThresholdRule.At(10) }, "repository,stars\no/nine,9\no/ten,10\no/none,\n");

        var step = study.Step("stars");

        Assert.Equal("o/ten", study.Selected());
        Assert.Equal("at least 10 stars, given", step.Parameter);
        Assert.NotEmpty(step.Threshold!.Curve);
        Assert.Equal("not known", Reason(study, "stars", "o/none"));
    }

    [Fact]
    public void Inactivity_is_counted_back_from_the_newest_activity_or_the_day_given()
    {
        const string csv = "repository,pushed_at\no/new,2023-12-31T12:00:00Z\no/old,2023-11-01T00:00:00Z\n";
        using var newest = new CandidateStudy(CandidateStudy.Nothing with { InactiveDays = ThresholdRule.At(60) }, csv);
        using var given = new CandidateStudy(CandidateStudy.Nothing with { InactiveDays = ThresholdRule.At(60), Date = new DateOnly(2024, 2, 20) }, csv);

        Assert.Equal("o/new o/old", newest.Selected());
        Assert.Equal("o/new", given.Selected());
        Assert.Equal("above the threshold (111)", Reason(given, "activity", "o/old"));
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_told_and_the_others_are_taken()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, "full_name,Stars,fork\no/a,many,no\nnot a name,1,no\no/b,3,perhaps\n");

        Assert.Equal([2L, 3L, 4L], study.Report.Problems.Select(problem => problem.Line));
        Assert.Equal("o/a o/b", study.Selected());
    }

    private static string? Reason(CandidateStudy study, string criterion, string repository) =>
        Assert.Single(study.Step(criterion).Verdicts, verdict => verdict.Repository.ToString() == repository).Reason;
}
