using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class VersionCommandTests
{
    [Fact]
    public async Task Version_states_program_schema_and_taxonomies()
    {
        var run = (await CommandLineRun.In(".", "version", "--json")).EndedWith(0);

        Assert.Matches(@"^\d+\.\d+\.\d+$", run.Json.GetProperty("version").GetString());
        Assert.Equal(StudyDatabase.NewestSchemaVersion, run.Json.GetProperty("schemaVersion").GetInt32());
        Assert.True(run.Json.GetProperty("taxonomies").TryGetProperty("ptm-challenges", out _));
    }
}
