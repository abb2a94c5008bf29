using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Neighbours;

public sealed class PrecedentSearchTests
{
    private static readonly StudyReport Asked = Report("a/a", 1, "CUDA out of memory while fine-tuning the pretrained model", "RuntimeError: CUDA out of memory");

    [Fact]
    public void Issue_on_the_same_matter_comes_first_and_has_its_answers()
    {
        var search = new PrecedentSearch(
            ShippedModel.Value,
            [
                Labelled("b/b", 1, "Button is not aligned on the page", "The navigation bar looks broken", "no", "bug"),
                Labelled("b/b", 2, "Out of memory on the GPU", "When I fine-tune the model it runs out of CUDA memory", "yes", "bug", "HR-MEM"),
                Labelled("c/c", 3, "How do I cite the paper?", "Please tell", "no", "question"),
            ]);

        var found = search.Find(Asked, 2).Precedents;

        Assert.Equal(2, found.Count);
        Assert.Equal(("b/b", 2L), (found[0].Issue.Report.Repository, found[0].Issue.Report.Number));
        Assert.Equal(["HR-MEM"], found[0].Issue.Labels.Challenges);
        Assert.InRange(found[0].Similarity, found[1].Similarity, 0.99);
    }

    [Fact]
    public void Issue_itself_and_its_duplicates_are_no_precedents()
    {
        var search = new PrecedentSearch(
            ShippedModel.Value,
            [
                Labelled(Asked.Repository, (int)Asked.Number, Asked.Text.Title, "Edited since: CUDA out of memory", "yes", "bug"),
                Labelled("moved/here", 9, Asked.Text.Title, Asked.Text.Body, "yes", "bug"),
                Labelled("moved/here", 10, Asked.Text.Title.ToUpperInvariant(), Asked.Text.Body, "yes", "bug"),
                Labelled("b/b", 2, "Out of memory", "on my GPU", "yes", "bug"),
            ]);

        var found = search.Find(Asked, 10);

        Assert.Equal("b/b", Assert.Single(found.Precedents).Issue.Report.Repository);
        Assert.Equal(2, found.DuplicatesLeftOut);
    }

    [Fact]
    public void Only_issues_that_answer_the_question_are_precedents_for_it()
    {
        var search = new PrecedentSearch(ShippedModel.Value, [Labelled("b/b", 1, "Out of memory", "GPU", "yes", null), Labelled("b/b", 2, "Button", "page", null, "bug")]);

        Assert.Equal(2, search.Find(Asked, 5).Precedents.Count);
        Assert.Equal(2, Assert.Single(search.Find(Asked, 5, Question.Type).Precedents).Issue.Report.Number);
        Assert.Empty(search.Find(Asked, 5, Question.Challenges).Precedents);
    }

    [Fact]
    public void Similarity_is_symmetric_and_does_not_depend_on_what_was_asked_before()
    {
        var reports = MadeUpReports.Make(30, 3);
        var issues = reports.Select((report, i) => new LabelledIssue(new StudyReport(i, "a/a", i + 1, report.Text), report)).ToArray();
        var search = new PrecedentSearch(ShippedModel.Value, issues);
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 29]).Where((first, second) => first != second).Sample(
            (first, second) => Assert.Equal(Of(first, second), Of(second, first), 1e-6),
            threads: 1);

        double Of(int asked, int other) => search.Find(issues[asked].Report, 30).Precedents.FirstOrDefault(precedent => precedent.Issue.Report.IssueId == other)?.Similarity ?? -1;
    }

    private static StudyReport Report(string repository, int number, string title, string body) => new(number, repository, number, ReportText.Read(title, body));

    private static LabelledIssue Labelled(string repository, int number, string title, string body, string? ptm, string? type, params string[] challenges)
    {
        var report = Report(repository, number, title, body);
        return new LabelledIssue(report, new LabelledText(repository, report.Text, ptm, type, challenges));
    }
}
