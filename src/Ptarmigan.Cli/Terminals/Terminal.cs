namespace Ptarmigan.Cli.Terminals;

/// <summary>What surrounds a run of the command line: streams, clock, folder. Tests bring their own.</summary>
internal sealed record Terminal
{
    /// <summary>Where results go, and under <c>--json</c> nothing but the one document.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where progress, warnings and errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard output is a terminal that understands colours.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal, so that progress may be drawn.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The width to draw for, in columns.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The folder relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 120 : Math.Max(60, Console.WindowWidth),
        Folder = Environment.CurrentDirectory,
    };
}
