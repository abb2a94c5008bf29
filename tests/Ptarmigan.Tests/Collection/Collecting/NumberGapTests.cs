using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>Issues, pull requests and discussions share their numbers; the proof tells what each number that is no issue is.</summary>
public sealed class NumberGapTests
{
    [Theory]
    [InlineData("graphql", "10 5 3 1 1")]
    [InlineData("rest", "10 5 3  ")]
    public async Task Numbers_that_are_no_issue_are_explained_by_kind(string source, string expected)
    {
        await using var world = await StartAsync(7);
        for (var change = 0; change < 3; change++) world.Repository.AddPullRequest("Mend it", At(20 + change));
        // Number 7 is a discussion, number 6 was deleted before anybody looked; 8, 9 and 10 are newer than any issue.
        world.Repository.Issues[7].ConvertToDiscussion();
        world.Repository.Issues[6].Delete();
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal(expected, study.Value(
            """
            SELECT concat_ws(' ', document ->> 'highestNumber', document ->> 'gaps', document ->> 'gapsOfPullRequests',
                COALESCE(document ->> 'gapsOfDiscussions', ''), COALESCE(document ->> 'gapsUnexplained', '')) FROM completeness
            """));
        Assert.Contains(
            source == "rest" ? "2 numbers are neither issue nor pull request; without GraphQL GitHub does not say which are discussions." : "1 number is neither issue, pull request nor discussion",
            run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_tells_of_repositories_that_are_not_there()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "octo/none", "--dry-run")).EndedWith(0);

        Assert.StartsWith("1 repository (1 more cannot be found), about 6 issues", run.Error, StringComparison.Ordinal);
    }
}
