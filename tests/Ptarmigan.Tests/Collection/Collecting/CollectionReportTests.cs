using Ptarmigan.Storage;
using Ptarmigan.Tests.Cli;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>What the study's report says of the collection.</summary>
public sealed class CollectionReportTests
{
    [Fact]
    public async Task Report_tells_what_is_stored_missing_and_gone_of_each_repository()
    {
        await using var world = await FakeWorld.StartAsync();
        using var study = world.NewStudy();
        world.Repository.AddPullRequest("Change", FakeWorld.At(30));
        (await world.CollectAsync(study)).EndedWith(0);
        world.Repository.Issues[2].Delete();
        (await world.CollectAsync(study)).EndedWith(0);
        var labels = study.Write("labels.csv", "repository,number,ptm\nocto/model,1,yes\nocto/model,2,no\n");
        (await Run("labels", "import", labels)).EndedWith(0);

        var folder = (await Run("report", "--json")).EndedWith(0).Json.GetProperty("folder").GetString()!;

        var results = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "results.json"), TestContext.Current.CancellationToken)).RootElement;
        var repository = results.GetProperty("collection")[0];
        Assert.Equal("octo/model graphql timeline True", $"{repository.GetProperty("repository")} {repository.GetProperty("source")} {repository.GetProperty("scope")} {repository.GetProperty("isComplete")}");
        Assert.Equal(1, repository.GetProperty("gone").GetProperty("deleted").GetInt32());
        var proof = repository.GetProperty("proof");
        Assert.Equal(
            [5, 5, 2, 2, 1],
            ((string[])["declaredIssues", "storedIssues", "declaredComments", "storedComments", "gone"]).Select(name => proof.GetProperty(name).GetInt32()));
        Assert.Equal("deleted", results.GetProperty("gone")[0].GetProperty("cause").GetString());
        var table = await File.ReadAllTextAsync(Path.Combine(folder, "tables", "completeness.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("octo/model,2024-", table, StringComparison.Ordinal);
        Assert.Contains("Labelled issues that are gone from GitHub: 1 deleted (0 left out).", await File.ReadAllTextAsync(Path.Combine(folder, "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Task<CommandLineRun> Run(params string[] arguments) => CommandLineRun.In(Path.Combine(study.Folder, "study"), arguments);
    }

    [Fact]
    public async Task Shortfall_and_unfinished_collection_are_told()
    {
        await using var world = await FakeWorld.StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        study.Study.Database.Connection.Execute("UPDATE collection SET finished_at = NULL");

        var read = Assert.Single(new Ptarmigan.Collection.Collecting.CompletenessCatalog(study.Study).Read());

        Assert.Equal((true, false, true), (read.IsUnfinished, read.IsComplete, read.Proof!.IsComplete));
        Assert.Equal(world.Time.GetUtcNow().Date, read.CheckedAt!.Value.Date);
    }
}
