namespace Ptarmigan.Classification.Signals;

/// <summary>The parts of a report in which a signal is looked for.</summary>
[Flags]
public enum SignalFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>What a person wrote below it, headings included.</summary>
    Prose = 2,

    /// <summary>Fenced code and output, and unfenced stack traces.</summary>
    Code = 4,

    /// <summary>All of them.</summary>
    Any = Title | Prose | Code,
}
