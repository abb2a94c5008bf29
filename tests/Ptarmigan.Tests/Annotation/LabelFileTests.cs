using Ptarmigan.Annotation;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Annotation;

public sealed class LabelFileTests
{
    private const string Header = "repository,number,ptm,challenges,type\n";

    [Fact]
    public void Good_rows_become_judgments_of_gold()
    {
        using var study = StudyOf(2);

        var report = Import(study, Header + "a/b,1,yes,HR-MEM;SE-INSTALL,bug\nA/B,2,no,,question\n");

        Assert.Empty(report.Problems);
        Assert.Equal((2, 2, 5), (report.Rows, report.RowsTaken, report.JudgmentsAdded));
        Assert.Equal([new Annotator("gold", AnnotatorKind.Adjudication)], report.Annotators);
        var first = Judgments(study, 1);
        Assert.Equal(["ptm=yes", "challenges=HR-MEM;SE-INSTALL", "type=bug"], first.Select(judgment => $"{judgment.Question}={judgment.Answer}"));
        Assert.All(first, judgment => Assert.Equal("labels.csv, line 2", judgment.Source));
        Assert.Equal(["HR-MEM", "SE-INSTALL"], first[1].Members);
    }

    [Fact]
    public void Pairs_of_columns_become_annotators_of_their_own()
    {
        using var study = StudyOf(1);
        const string csv = "repository,number,ptm,ptm_first,challenges_first,ptm_second,challenges_second\na/b,1,yes,yes,HR-MEM,no,\n";

        var report = Import(study, csv, new() { FurtherKind = AnnotatorKind.LanguageModel });

        Assert.Equal(
            [new("first", AnnotatorKind.LanguageModel), new("second", AnnotatorKind.LanguageModel), new("gold", AnnotatorKind.Adjudication)],
            report.Annotators);
        Assert.Equal(
            ["gold ptm yes", "first ptm yes", "first challenges HR-MEM", "second ptm no"],
            Judgments(study, 1).Select(judgment => $"{judgment.Annotator.Name} {judgment.Question} {judgment.Answer}"));
    }

    [Fact]
    public void Same_labels_again_add_nothing()
    {
        using var study = StudyOf(2);
        const string csv = Header + "a/b,1,yes,HR-MEM,bug\na/b,2,no,,question\n";
        Import(study, csv);

        var again = Import(study, csv);

        Assert.Equal((0, 5), (again.JudgmentsAdded, again.JudgmentsKnown));
        Assert.Equal(3, Judgments(study, 1).Count);
    }

    [Fact]
    public void Changed_label_is_a_new_judgment_and_the_old_one_stays()
    {
        using var study = StudyOf(1);
        Import(study, Header + "a/b,1,yes,HR-MEM,bug\n");

        var report = Import(study, Header + "a/b,1,yes,SE-INSTALL,bug\n");

        Assert.Equal((1, 2), (report.JudgmentsAdded, report.JudgmentsKnown));
        Assert.Equal(["HR-MEM", "SE-INSTALL"], Judgments(study, 1).Where(judgment => judgment.Question == "challenges").Select(judgment => judgment.Answer));
        Assert.Equal("SE-INSTALL", new JudgmentLedger(study.Study).Current("gold", Question.Challenges).Values.Single().Answer);
    }

    [Fact]
    public void Challenges_do_not_outlive_the_answer_that_the_issue_is_not_about_a_model()
    {
        using var study = StudyOf(1);
        Import(study, Header + "a/b,1,yes,HR-MEM,bug\n");

        Import(study, Header + "a/b,1,no,,bug\n");

        Assert.Equal("", new JudgmentLedger(study.Study).Current("gold", Question.Challenges).Values.Single().Answer);
    }

    [Theory]
    [InlineData("a/b,x,yes,,", LabelProblemKind.BadReference, "`x` is no issue's number; wanted are digits.")]
    [InlineData("a/b,-1,yes,,", LabelProblemKind.BadReference, "`-1` is no issue's number; wanted are digits.")]
    [InlineData("ab,1,yes,,", LabelProblemKind.BadReference, "`ab` is no repository's name; wanted is owner/name.")]
    [InlineData("a/b,99,yes,,", LabelProblemKind.UnknownIssue, "The study does not hold the issue.")]
    [InlineData("c/d,1,yes,,", LabelProblemKind.UnknownIssue, "The study does not hold the issue.")]
    [InlineData("a/b,1,maybe,,", LabelProblemKind.BadAnswer, "`maybe` is no answer to ptm; wanted is yes, no.")]
    [InlineData("a/b,1,yes,,feature", LabelProblemKind.BadAnswer, "`feature` is no answer to type; wanted is bug, enhancement, question.")]
    [InlineData("a/b,1,yes,HR-XYZ,", LabelProblemKind.UnknownCode, "`HR-XYZ` is no sub-theme of the taxonomy ptm-challenges.")]
    [InlineData("a/b,1,yes,HR,", LabelProblemKind.UnknownCode, "`HR` is no sub-theme of the taxonomy ptm-challenges.")]
    [InlineData("a/b,1,yes,HR-MEM;HR-MEM,", LabelProblemKind.BadAnswer, "`HR-MEM` stands twice.")]
    [InlineData("a/b,1,no,HR-MEM,", LabelProblemKind.Conflict, "There are challenges, but ptm is no.")]
    [InlineData("a/b,1,,,", LabelProblemKind.NoAnswer, "The row answers nothing.")]
    public void Bad_row_is_told_with_line_and_reason_and_the_good_one_is_taken(string row, LabelProblemKind kind, string reason)
    {
        using var study = StudyOf(2);

        var report = Import(study, Header + "a/b,2,yes,HR-MEM,bug\n" + row + "\n");

        var problem = Assert.Single(report.Problems);
        Assert.Equal((3L, kind, reason), (problem.Line, problem.Kind, problem.Reason));
        Assert.Equal((2, 1, 3), (report.Rows, report.RowsTaken, report.JudgmentsAdded));
        Assert.Empty(Judgments(study, 1));
    }

    [Fact]
    public void Row_that_stands_twice_is_taken_once()
    {
        using var study = StudyOf(1);

        var report = Import(study, Header + "a/b,1,yes,HR-MEM,bug\nA/B,1,yes,HR-MEM,bug\n");

        var problem = Assert.Single(report.Problems);
        Assert.Equal((3L, LabelProblemKind.Duplicate, "Line 2 gives the same on this issue."), (problem.Line, problem.Kind, problem.Reason));
        Assert.Equal(3, report.JudgmentsAdded);
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_all_refused()
    {
        using var study = StudyOf(2);

        var report = Import(study, Header + "a/b,1,yes,,bug\na/b,2,yes,,bug\na/b,1,no,,bug\n");

        Assert.Equal([2L, 4L], report.Problems.Select(problem => problem.Line));
        Assert.Equal(["Line 4 gives other answers on this issue.", "Line 2 gives other answers on this issue."], report.Problems.Select(problem => problem.Reason));
        Assert.Empty(Judgments(study, 1));
        Assert.Equal(2, Judgments(study, 2).Count);
    }

    [Fact]
    public void Strict_import_takes_all_or_nothing()
    {
        using var study = StudyOf(2);

        var report = Import(study, Header + "a/b,1,yes,,bug\na/b,99,no,,bug\n", new() { IsStrict = true });

        Assert.Equal((0, 0), (report.RowsTaken, report.JudgmentsAdded));
        Assert.Single(report.Problems);
        Assert.Empty(new JudgmentLedger(study.Study).Annotators());
    }

    [Fact]
    public void Confidence_is_a_number_or_stays_a_word()
    {
        using var study = StudyOf(3);
        const string csv = "repository,number,ptm,confidence,sampling,colour\na/b,1,yes,0.8,random,red\na/b,2,yes,high,cues,red\na/b,3,yes,1.5,,red\n";

        var report = Import(study, csv);

        Assert.Equal((0.8, "sampling: random"), (Judgments(study, 1).Single().Confidence, Judgments(study, 1).Single().Note));
        Assert.Equal((null, "confidence: high; sampling: cues"), (Judgments(study, 2).Single().Confidence, Judgments(study, 2).Single().Note));
        Assert.Equal("The confidence `1.5` is not between 0 and 1.", Assert.Single(report.Problems).Reason);
        Assert.Equal(["colour"], report.ColumnsLeftOut);
    }

    [Fact]
    public void Known_annotator_keeps_its_kind()
    {
        using var study = StudyOf(1);
        Import(study, Header + "a/b,1,yes,,\n", new() { Annotator = "rules", Kind = AnnotatorKind.Rules });

        Assert.Equal(AnnotatorKind.Rules, Import(study, Header + "a/b,1,no,,\n", new() { Annotator = "rules" }).Annotators.Single().Kind);
        var error = Assert.Throws<AnnotationException>(() => Import(study, Header + "a/b,1,yes,,\n", new() { Annotator = "rules", Kind = AnnotatorKind.Person }));
        Assert.Equal("The annotator `rules` is known as rules, not as person.", error.Message);
    }

    [Fact]
    public void File_without_the_columns_is_refused()
    {
        using var study = StudyOf(1);

        Assert.Throws<CsvException>(() => Import(study, "repository,ptm\na/b,yes\n"));
        Assert.Throws<AnnotationException>(() => Import(study, "repository,number,colour\na/b,1,red\n"));
        Assert.Throws<AnnotationException>(() => Import(study, "repository,number,ptm,ptm_gold\na/b,1,yes,yes\n"));
    }

    [Fact]
    public void Cancelled_import_leaves_nothing()
    {
        using var study = StudyOf(1);
        var file = study.Write("labels.csv", Header + "a/b,1,yes,,\n");

        Assert.Throws<OperationCanceledException>(() =>
            LabelFile.Import(study.Study, file, new(), TaxonomyCatalog.BuiltIn("ptm-challenges"), new CancellationToken(canceled: true)));

        Assert.Equal(0, study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM judgment"));
        Assert.Empty(new JudgmentLedger(study.Study).Annotators());
    }

    private static StudyBuilder StudyOf(int issues)
    {
        var study = new StudyBuilder();
        for (var number = 1; number <= issues; number++) study.AddIssue("a/b", number);
        return study;
    }

    private static LabelImportReport Import(StudyBuilder study, string csv, LabelImportOptions? options = null) =>
        LabelFile.Import(
            study.Study, study.Write("labels.csv", csv), options ?? new(), TaxonomyCatalog.BuiltIn("ptm-challenges"), TestContext.Current.CancellationToken);

    private static IReadOnlyList<Judgment> Judgments(StudyBuilder study, int number) =>
        new JudgmentLedger(study.Study).Of(study.Issues.Read(new()).Single(issue => issue.Reference.Number == number));
}
