using System.CommandLine;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues list|show|similar|export</c>.</summary>
internal static class IssuesCommand
{
    public static Command Create(CommandRunner runner) =>
        new("issues", "List, show, compare and export the study's issues.") { ListCommand.Create(runner), ShowCommand.Create(runner), SimilarCommand.Create(runner), ExportCommand.Create(runner) };
}
