namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>What a phrase is to a signal; as a set, which of its phrases were found.</summary>
[Flags]
internal enum PhraseRole : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One that makes it fire.</summary>
    Main = 1,

    /// <summary>One it needs beside.</summary>
    With = 2,

    /// <summary>One that vetoes it.</summary>
    Unless = 4,
}
