using System.CommandLine;

namespace Ptarmigan.Cli;

/// <summary>Commands by name, each made only where it may be needed.</summary>
/// <param name="commands">The names and what makes the commands, in the order of the help screen.</param>
/// <remarks>A command and its options take about 2 ms to make, all together half the time of a small command.</remarks>
internal sealed class CommandTable(params (string Name, Func<CommandRunner, Command> Create)[] commands)
{
    /// <summary>The one command that a command line names, or all where it names none of them there: in help, in errors and for completion.</summary>
    /// <param name="arguments">The words of the command line; none for all commands.</param>
    /// <param name="depth">Which word may name a command, 0-based.</param>
    public IEnumerable<(string Name, Func<CommandRunner, Command> Create)> Named(IReadOnlyList<string> arguments, int depth)
    {
        var word = arguments.Count > depth ? arguments[depth] : null;
        var named = Array.FindIndex(commands, command => command.Name == word);
        return named < 0 ? commands : commands[named..(named + 1)];
    }
}
