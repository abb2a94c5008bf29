using System.Globalization;
using Ptarmigan.Collection;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Collection;

public sealed class ImportOfRealDataTests
{
    [Fact]
    public void Real_files_are_taken_whole()
    {
        using var study = new TestStudy();
        string[] files =
        [
            TestPaths.RealData("github", "timeline", "GantMan__nsfw_model.jsonl.gz"),
            TestPaths.RealData("github", "issues", "GantMan__nsfw_model.jsonl.gz"),
            TestPaths.RealData("github", "issues", "HypoX64__DeepMosaics.jsonl.gz"),
            TestPaths.RealData("github", "repositories.jsonl.gz"),
        ];

        var result = study.Import(files);
        var again = study.Import(files);

        Assert.True(result.IsComplete);
        Assert.Equal((2342, 0), (result.Repositories.New, result.TimelinesWaiting));
        Assert.Equal(result.Timelines.New, study.Study.Database.Connection.Scalar<long>("SELECT SUM(has_timeline) FROM issue"));
        Assert.Empty(result.Unfamiliar);
        Assert.True(again.ChangedNothing);
    }

    [Fact]
    public void Real_files_hold_as_many_issues_as_their_manifest_says()
    {
        var folder = TestPaths.RealData("github");
        var manifest = CsvTable.Read(Path.Combine(folder, "manifest.csv")).Rows().ToDictionary(row => row.Cells[0], row => row.Cells[1]);
        using var study = new TestStudy();

        foreach (var name in (string[])["mseitzer/pytorch-fid", "richzhang/PerceptualSimilarity", "allenai/scispacy"])
        {
            var result = study.Import(Path.Combine(folder, "issues", name.Replace("/", "__", StringComparison.Ordinal) + ".jsonl.gz"));
            Assert.Equal(manifest[name], result.Issues.New.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Transferred_issues_are_found_where_they_went()
    {
        using var study = new TestStudy();

        var result = study.Import(
            TestPaths.RealData("github", "issues", "ultralytics__yolov3.jsonl.gz"), TestPaths.RealData("github", "timeline", "ultralytics__yolov3.jsonl.gz"));
        var before = StudyDump.Rows(study.Study.Database);
        Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal("ultralytics/xview-yolov3|ultralytics/yolov3", study.Column("SELECT name FROM repository ORDER BY name"));
        Assert.Equal("27", study.Value("SELECT COUNT(*) FROM issue AS i JOIN repository AS r ON r.id = i.repository_id WHERE r.name LIKE '%xview%'"));
        Assert.True(result.IsComplete);
        Assert.Equal(before, StudyDump.Rows(study.Study.Database));
    }
}
