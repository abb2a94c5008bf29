using System.CommandLine;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select</c>: chooses the study's repositories, recorded as a funnel.</summary>
internal static class SelectCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("select", "Choose the study's repositories by recorded criteria.")
        {
            SelectAddCommand.Create(runner),
            SelectRunCommand.Create(runner),
            SelectShowCommand.Create(runner),
            SelectListCommand.Create(runner),
            SelectOverrideCommand.Create(runner),
        };
        return command;
    }
}
