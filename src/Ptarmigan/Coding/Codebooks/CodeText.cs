namespace Ptarmigan.Coding.Codebooks;

/// <summary>What a code means, in its authors' words.</summary>
public sealed record CodeText
{
    /// <summary>What it stands for.</summary>
    /// <value>Default: empty, as of a code that was only just made.</value>
    public string Definition { get; init; } = "";

    /// <summary>When to use it.</summary>
    /// <value>Default: empty.</value>
    public string WhenToUse { get; init; } = "";

    /// <summary>When not to use it, and what to use instead.</summary>
    /// <value>Default: empty.</value>
    public string WhenNotToUse { get; init; } = "";

    /// <summary>Examples, one a line.</summary>
    /// <value>Default: empty.</value>
    public string Examples { get; init; } = "";
}
