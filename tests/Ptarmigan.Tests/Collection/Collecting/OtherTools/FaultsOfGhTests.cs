using Ptarmigan.FakeGitHub;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What the gh command line leaves out, read; its limit for searches stands in <see cref="Selection.SelectSearchTests"/>.</summary>
public sealed class FaultsOfGhTests
{
    [Fact]
    public async Task Gh_stops_at_a_thousand_and_numbered_pages_end_with_422_but_we_follow_links()
    {
        await using var world = await StartAsync(230, new FakeGitHubOptions { OffsetLimit = 100 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", "rest", "--issues-only")).EndedWith(0);

        Assert.Equal("230", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Gh_lists_thirty_issues_with_a_hundred_comments_and_no_timeline_and_we_read_all(string source)
    {
        await using var world = await StartAsync(130);
        for (var comment = 0; comment < 220; comment++) world.Repository.Issues[1].Comment($"2024-01-02T{comment / 60:00}:{comment % 60:00}:00Z", "More");
        world.Repository.Issues[3].Label(Later(1), "bug");
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("130 220 closed|labeled", study.Value(
            """
            SELECT (SELECT COUNT(*) FROM issue) || ' ' || (SELECT COUNT(*) FROM comment JOIN issue ON issue.id = issue_id WHERE number = 1)
                || ' ' || (SELECT group_concat(kind, '|') FROM event JOIN issue ON issue.id = issue_id WHERE number = 3)
            """));
    }
}
