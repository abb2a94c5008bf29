using System.Security.Cryptography;
using Ptarmigan.Selection;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class PeatmossSelectionTests
{
    [Fact]
    public void Peatmoss_gives_the_expected_funnel()
    {
        using var study = new StudyBuilder(new Protocol { Selection = CandidateStudy.Nothing with { MoreDownloadsThan = 2000 } });
        var path = study["peatmoss.db"];
        using (var file = new PeatmossFile(path)) Fill(file);

        var report = CandidateSources.AddFile(study.Study, path, TestContext.Current.CancellationToken);
        var funnel = new SelectionRecord(study.Study).Run(null, TestContext.Current.CancellationToken).Funnel;

        Assert.Equal((6, 4L, 1L), (report.Repositories, report.Models, report.ModelsWithoutDownloads));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), report.Sha256);
        Assert.Equal((6, 3), (funnel.Candidates, funnel.Models));
        Assert.Equal(
            ["downloads 6>3 models 1 issues 3", "reachable 3>3 models 1 issues 3", "duplicates 3>2 models 1 issues 3", "inspection 2>2 models 1 issues 3"],
            funnel.Steps.Select(step => $"{step.Criterion} {step.In}>{step.Kept} models {step.Models} issues {step.Issues}"));
        Assert.Contains("1 reused model has no download count", funnel.Steps[0].Notes[0]);
        // The link from repository to models is kept: those that count, since the others are not why it is studied.
        Assert.Equal(["Acme/App: org/popular", "zed/tool: org/popular"], funnel.Selected.Select(selected => $"{selected.Repository}: {string.Join(' ', selected.Models)}"));
        Assert.Equal(
            ["no reused model is known", "no model with so many downloads (at most 2,000)", "its models have no download count"],
            funnel.Steps[0].Verdicts.Where(verdict => !verdict.IsKept).Select(verdict => verdict.Reason));
    }

    [Fact]
    public void The_file_is_left_as_it_was()
    {
        using var study = new StudyBuilder();
        var path = study["peatmoss.db"];
        using (var file = new PeatmossFile(path)) Fill(file);
        var before = File.ReadAllBytes(path);

        CandidateSources.AddFile(study.Study, path, TestContext.Current.CancellationToken);

        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Missing_tables_and_columns_are_all_named()
    {
        using var study = new StudyBuilder();
        var path = study["peatmoss.db"];
        using (var file = new PeatmossFile(path)) file.Execute("DROP TABLE reuse_repository; ALTER TABLE model DROP COLUMN downloads; DROP TABLE reuse_repo_to_issue");

        var error = Assert.Throws<SelectionException>(() => CandidateSources.AddFile(study.Study, path, TestContext.Current.CancellationToken));

        Assert.Contains("column model.downloads, table reuse_repository.", error.Message);
    }

    [Fact]
    public void What_the_tables_of_issues_lack_is_named_and_the_repositories_are_taken()
    {
        using var study = new StudyBuilder();
        var path = study["peatmoss.db"];
        using (var file = new PeatmossFile(path))
        {
            Fill(file);
            file.Execute("ALTER TABLE github_issue DROP COLUMN title");
        }

        var report = CandidateSources.AddFile(study.Study, path, TestContext.Current.CancellationToken);

        Assert.Contains(report.Notes, note => note.EndsWith("the file lacks column github_issue.title", StringComparison.Ordinal));
        Assert.True(report.Repositories > 0);
    }

    [Fact]
    public void Texts_of_issues_are_spread_over_the_repositorys_time()
    {
        using var study = new StudyBuilder(new Protocol { Selection = CandidateStudy.Nothing with { LanguageSample = 3 } });
        var path = study["peatmoss.db"];
        using (var file = new PeatmossFile(path))
        {
            var repository = file.AddRepository("o", "a", file.AddModel("org/m", 5000));
            for (var number = 9; number >= 1; number--) file.AddIssue(repository, number, $"Title {number}");
        }

        CandidateSources.AddFile(study.Study, path, TestContext.Current.CancellationToken);

        Assert.Equal([1L, 4L, 7L], study.Database.Connection.Query("SELECT number FROM candidate_text ORDER BY number", row => row.GetInt64(0)));
    }

    private static void Fill(PeatmossFile file)
    {
        var popular = file.AddModel("org/popular", 2001);
        var exact = file.AddModel("org/exact", 2000);
        var uncounted = file.AddModel("pytorch/resnet", null, hub: 2);
        file.AddModel("org/never-reused", 9_000_000);
        var app = file.AddRepository("Acme", "App", popular, exact);
        file.AddRepository("acme", "app", popular);
        var tool = file.AddRepository("zed", "tool", popular);
        file.AddRepository("o", "exact", exact);
        file.AddRepository("o", "uncounted", uncounted);
        file.AddRepository("o", "alone");
        file.AddIssue(app, 1, "Out of memory");
        file.AddIssue(app, 2, "Wrong answer");
        file.AddIssue(tool, 1, "Crash");
    }
}
