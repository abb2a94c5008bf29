using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli;

/// <summary>What a command found or did, once for programs and once for people.</summary>
/// <param name="Json">The one document that <c>--json</c> prints.</param>
/// <param name="Draw">Prints the same for people.</param>
/// <param name="Exit">How the run ended.</param>
internal sealed record CommandResult(object Json, Action<Screen> Draw, ExitCode Exit = ExitCode.Done);
