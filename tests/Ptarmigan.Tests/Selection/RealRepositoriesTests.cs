using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Sources;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class RealRepositoriesTests
{
    /// <summary>docs/selection.md shows these curves and says why a researcher would accept the thresholds.</summary>
    [Fact]
    public void Repositories_of_Gonzalez_et_al_become_a_short_list_at_the_elbows()
    {
        var file = TestPaths.RealData("selection", "gonzalez_2020_repositories.csv.gz");
        using var study = new StudyBuilder();
        var report = CandidateSources.AddFile(study.Study, file, TestContext.Current.CancellationToken);

        var funnel = new SelectionRecord(study.Study).Run(null, TestContext.Current.CancellationToken).Funnel;

        Assert.Equal((9325, 0), (report.Repositories, report.Problems.Count));
        Assert.Equal(
            ["size 4000 4175", "stars 710 1616", "activity 240 1584", "issues 28 775", "commits 90 638"],
            funnel.Steps.Where(step => step.Threshold is not null).Select(step => $"{step.Criterion} {step.Threshold!.Used} {step.Kept}"));
        Assert.Equal(101, funnel.Selected.Count);
    }
}
