using Ptarmigan.Annotation;
using Ptarmigan.Collection;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Annotation;

public sealed class RealLabelsTests
{
    [Fact]
    public void Labels_of_real_issues_are_all_taken_and_come_back_from_an_export()
    {
        var labels = TestPaths.RealData("labels", "development.csv");
        var table = CsvTable.Read(labels);
        using var study = new StudyBuilder();
        Import.Run(study.Study, FilesOf(table), null, null, TestContext.Current.CancellationToken);

        var report = Take(study.Study, labels);
        var again = Take(study.Study, labels);

        Assert.Empty(report.Problems);
        Assert.Equal((756, 756, 0), (report.Rows, report.RowsTaken, again.JudgmentsAdded));
        Assert.Equal(["first", "gold", "second"], report.Annotators.Select(annotator => annotator.Name).Order());
        Assert.Equal(Answers(table, "repository", "number", "ptm", "challenges", "type"), ExportedAnswers(study));
    }

    private static IEnumerable<string> FilesOf(CsvTable labels) =>
        labels.Texts("repository").Select(cell => cell.Text).Distinct()
            .Select(repository => TestPaths.RealData("github", "issues", repository.Replace("/", "__") + ".jsonl.gz"));

    private static LabelImportReport Take(Study study, string file) =>
        LabelFile.Import(study, file, new(), TaxonomyCatalog.Of(study), TestContext.Current.CancellationToken);

    private static IEnumerable<string> ExportedAnswers(StudyBuilder study)
    {
        var labelled = new IssueFilter { Answers = [new("gold", "ptm", ["yes", "no"])] };
        IssueExport.Write(study.Study, labelled, study["labelled.csv"], new(), TestContext.Current.CancellationToken);
        return Answers(CsvTable.Read(study["labelled.csv"]), "repository", "number", "ptm", "challenges", "type");
    }

    private static IEnumerable<string> Answers(CsvTable table, params string[] columns) =>
        table.Rows().Select(row => string.Join(' ', columns.Select(column => row.Cells[table.IndexOf(column)]))).Order(StringComparer.OrdinalIgnoreCase);
}
