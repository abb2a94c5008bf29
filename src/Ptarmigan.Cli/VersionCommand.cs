using System.CommandLine;
using System.Runtime.InteropServices;
using Ptarmigan.Storage;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Cli;

/// <summary><c>ptarmigan version</c>: what a report's reader needs to know of the program.</summary>
internal static class VersionCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("version", "Show the version, the commit it was built from, the schema and the taxonomies it knows.");
        runner.Run(command, (_, _) =>
        {
            var taxonomies = TaxonomyCatalog.BuiltInNames.ToDictionary(name => name, TaxonomyCatalog.BuiltInVersion);
            var version = new
            {
                version = ProgramVersion.Number,
                commit = ProgramVersion.Commit,
                runtime = RuntimeInformation.FrameworkDescription,
                schemaVersion = StudyDatabase.NewestSchemaVersion,
                taxonomies,
            };
            return new CommandResult(version, screen =>
            {
                screen.Line($"ptarmigan {version.version}");
                screen.Line($"commit    {version.commit ?? "unknown"}");
                screen.Line($"runtime   {version.runtime}");
                screen.Line($"schema    {version.schemaVersion}");
                foreach (var (name, taxonomyVersion) in taxonomies) screen.Line($"taxonomy  {name} {taxonomyVersion}");
            });
        });
        return command;
    }
}
