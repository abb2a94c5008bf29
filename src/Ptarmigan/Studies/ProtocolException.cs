namespace Ptarmigan.Studies;

/// <summary><c>study.yaml</c> cannot be read or says something it may not.</summary>
public sealed class ProtocolException : PtarmiganException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The 1-based line; 0 where none can be named.</param>
    /// <param name="next">What to do.</param>
    /// <param name="cause">What led here.</param>
    public ProtocolException(string message, string file, int line, string? next = null, Exception? cause = null)
        : base(message, line > 0 ? $"{file}, line {line}" : file, next ?? "Correct the file; `ptarmigan init` in another folder shows one with every default.", cause)
        => Line = line;

    /// <summary>The 1-based line; 0 where none can be named.</summary>
    public int Line { get; }
}
