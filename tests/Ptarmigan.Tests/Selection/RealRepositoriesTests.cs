using Ptarmigan.Selection;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Selection.Thresholds;
using Ptarmigan.Statistics;
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

    /// <summary>docs/selection.md states how far each elbow moves: in resamples of all repositories, and in smaller samples of them.</summary>
    [Fact]
    public void Elbows_move_in_resamples_as_far_as_the_documentation_says()
    {
        var file = TestPaths.RealData("selection", "gonzalez_2020_repositories.csv.gz");
        using var study = new StudyBuilder();
        CandidateSources.AddFile(study.Study, file, TestContext.Current.CancellationToken);
        var all = new CandidateTable(study.Database.Connection).Read().ToArray();
        var newest = all.Max(candidate => candidate.LastActivityAt);
        var page = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "selection.md"));

        foreach (var measure in Measure.All.Where(measure => measure.Criterion != "forks"))
        {
            var values = all.Select(candidate => measure.ValueOf(candidate, newest)).OfType<double>().ToArray();
            var used = new ThresholdCurve(measure, values).Propose(1).Used;
            Assert.Contains(
                FormattableString.Invariant($"| {measure.Criterion} | {used:N0} | {Spread(measure, values, values.Length, true)} | {Spread(measure, values, 2000, false)} | {Spread(measure, values, 500, false)} |"),
                page, StringComparison.Ordinal);
        }
    }

    /// <summary>The middle 95 % of the elbows of 200 samples, and in how many there was one.</summary>
    private static string Spread(Measure measure, double[] values, int size, bool withReplacement)
    {
        const int samples = 200;
        var random = new SeededRandom(20250623);
        var elbows = new List<double>();
        for (var sample = 0; sample < samples; sample++)
        {
            var drawn = new double[size];
            if (!withReplacement) random.Shuffle<double>(values);
            for (var at = 0; at < size; at++) drawn[at] = values[withReplacement ? random.Next(values.Length) : at];
            if (new ThresholdCurve(measure, drawn).Propose(1).Used is { } used) elbows.Add(used);
        }

        elbows.Sort();
        return elbows.Count == 0 ? "none" : FormattableString.Invariant($"{elbows[elbows.Count / 40]:N0}–{elbows[^((elbows.Count / 40) + 1)]:N0}{(elbows.Count == samples ? "" : $" ({elbows.Count} of {samples})")}");
    }
}
