using CsCheck;
using Ptarmigan.Issues;
using Ptarmigan.Reporting.Analyses;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Analyses;

public sealed class BalancedSampleTests
{
    private static readonly Gen<StudiedIssue[]> Issues =
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[-1, 400])
            .Array[0, 60]
            .Select(parts => parts.Select((part, number) => Issue($"owner/r{part.Item1}", number + 1, part.Item2, part.Item3)).ToArray());

    [Fact]
    public void Each_repository_gives_as_many_of_either_kind() => Issues.Sample(issues =>
    {
        var sample = BalancedSample.Draw(issues, 7);

        foreach (var project in sample.Projects)
        {
            Assert.Equal(Math.Min(project.ClosedPtm, project.ClosedOther), project.Drawn);
            Assert.Equal(project.Drawn, sample.Ptm.Count(issue => issue.Repository.ToString() == project.Repository));
            Assert.Equal(project.Drawn, sample.Other.Count(issue => issue.Repository.ToString() == project.Repository));
            Assert.Equal(project.Drawn == 0, project.LeftOut is not null);
        }
    });

    [Fact]
    public void Only_closed_issues_of_the_right_kind_are_drawn_and_none_twice() => Issues.Sample(issues =>
    {
        var sample = BalancedSample.Draw(issues, 7);

        Assert.All(sample.Ptm, issue => Assert.True(issue is { IsPtmRelated: true, ResolutionDays: not null }));
        Assert.All(sample.Other, issue => Assert.True(issue is { IsPtmRelated: false, ResolutionDays: not null }));
        Assert.Equal(sample.Ptm.Count + sample.Other.Count, sample.Ptm.Concat(sample.Other).Distinct().Count());
    });

    [Fact]
    public void Order_of_the_issues_does_not_change_the_draw() =>
        Gen.Select(Issues, Gen.Long).Sample((issues, seed) =>
        {
            var shuffled = issues.ToArray();
            new Ptarmigan.Statistics.SeededRandom(seed).Shuffle<StudiedIssue>(shuffled);

            Assert.Equal(BalancedSample.Draw(issues, 7).Ptm, BalancedSample.Draw(shuffled, 7).Ptm);
            Assert.Equal(BalancedSample.Draw(issues, 7).Other, BalancedSample.Draw(shuffled, 7).Other);
        });

    [Fact]
    public void Another_repository_does_not_change_what_is_drawn_from_the_first()
    {
        var first = Enumerable.Range(1, 50).Select(number => Issue("a/a", number, number % 3 == 0, number)).ToList();
        var second = Enumerable.Range(1, 50).Select(number => Issue("b/b", number, number % 2 == 0, number));

        var alone = BalancedSample.Draw(first, 7);
        var together = BalancedSample.Draw(first.Concat(second), 7);

        Assert.Equal(alone.Other, together.Other.Where(issue => issue.Repository.Owner == "a"));
    }

    [Fact]
    public void Another_seed_draws_other_issues()
    {
        var issues = Enumerable.Range(1, 200).Select(number => Issue("a/a", number, number % 10 == 0, number)).ToList();

        Assert.NotEqual(BalancedSample.Draw(issues, 1).Other, BalancedSample.Draw(issues, 2).Other);
    }

    [Fact]
    public void Every_other_issue_is_drawn_about_equally_often()
    {
        var issues = Enumerable.Range(1, 20).Select(number => Issue("a/a", number, number <= 5, number)).ToList();

        var drawn = Enumerable.Range(0, 3000).SelectMany(seed => BalancedSample.Draw(issues, seed).Other).CountBy(issue => issue.Number).ToList();

        Assert.Equal(15, drawn.Count);
        // 1,000 expected for each; six standard errors.
        Assert.All(drawn, pair => Assert.InRange(pair.Value, 845, 1155));
    }

    private static StudiedIssue Issue(string repository, int number, bool isPtmRelated, int days) =>
        new(RepositoryName.Parse(repository), number, isPtmRelated, "bug", [], days >= 0, days < 0 ? null : days, Math.Max(0, days));
}
