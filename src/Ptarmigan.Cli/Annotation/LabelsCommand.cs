using System.CommandLine;

namespace Ptarmigan.Cli.Annotation;

/// <summary><c>ptarmigan labels</c>: answers that were given elsewhere.</summary>
internal static class LabelsCommand
{
    public static Command Create(CommandRunner runner) =>
        new("labels", "Bring labels of issues in.") { LabelsImportCommand.Create(runner) };
}
