using System.CommandLine;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan round</c>: opens, shows, closes, unlocks rounds, and takes them elsewhere and back.</summary>
internal static class RoundCommand
{
    public static Command Create(CommandRunner runner) => new("round", "Open, list, show, close and unlock blind rounds; take one annotator's part elsewhere and back.")
    {
        RoundCreateCommand.Create(runner),
        RoundShowCommands.List(runner),
        RoundShowCommands.Show(runner),
        RoundStateCommands.Close(runner),
        RoundStateCommands.Unlock(runner),
        RoundStateCommands.Withdraw(runner),
        PackageCommands.Export(runner),
        PackageCommands.Import(runner),
    };
}
