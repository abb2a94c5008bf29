using System.Net;

namespace Ptarmigan.Cli.Terminals;

/// <summary>What surrounds a run of the command line: streams, clock, folder. Tests bring their own.</summary>
internal sealed record Terminal
{
    /// <summary>Where results go, and under <c>--json</c> nothing but the one document.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where progress, warnings and errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where lists come from that are given as <c>-</c>.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

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

    /// <summary>The variables of the surroundings.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>Whether <c>gh</c> may be asked for the token of whoever is signed in.</summary>
    public bool MayAskGh { get; init; }

    /// <summary>Makes the network, which does not follow redirects by itself; most commands need none, and it takes time to load.</summary>
    public Func<HttpMessageHandler> Http { get; init; } =
        () => new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false };

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Input = Console.In,
        Environment = System.Environment.GetEnvironmentVariable,
        MayAskGh = true,
        Width = Console.IsOutputRedirected ? 120 : Math.Max(60, Console.WindowWidth),
        Folder = System.Environment.CurrentDirectory,
    };
}
