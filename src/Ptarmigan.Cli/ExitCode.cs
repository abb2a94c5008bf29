namespace Ptarmigan.Cli;

/// <summary>How a run ended, as scripts see it.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Failed; nothing that was recorded before is lost.</summary>
    Failed = 1,

    /// <summary>Wrong use: an unknown command or option, a missing or impossible value.</summary>
    WrongUse = 2,

    /// <summary>Done in part; what is missing was said.</summary>
    DoneInPart = 3,

    /// <summary>Cancelled by the user.</summary>
    Cancelled = 130,
}
