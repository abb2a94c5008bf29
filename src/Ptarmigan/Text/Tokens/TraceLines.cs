namespace Ptarmigan.Text.Tokens;

/// <summary>Tells the lines of an unfenced stack trace from prose: the first line gives it away, and what is indented or says where goes on.</summary>
internal static class TraceLines
{
    /// <summary>Whether a line belongs to a stack trace.</summary>
    /// <param name="line">The line.</param>
    /// <param name="trimmed">The same without blanks at its ends.</param>
    /// <param name="isTrace">Whether the line before it does.</param>
    public static bool Continues(ReadOnlySpan<char> line, ReadOnlySpan<char> trimmed, bool isTrace)
    {
        if (trimmed.Length == 0) return false;
        if (Begins(trimmed)) return true;
        return isTrace && (line[0] is ' ' or '\t' || IsErrorLine(trimmed));
    }

    private static bool Begins(ReadOnlySpan<char> line) =>
        line.StartsWith("Traceback (most recent call last)", StringComparison.Ordinal)
        || (line.StartsWith("File \"", StringComparison.Ordinal) && line.Contains("\", line ", StringComparison.Ordinal))
        || (line.StartsWith("at ", StringComparison.Ordinal) && line.EndsWith(")", StringComparison.Ordinal) && line.Contains('.') && !line[..^1].Trim().Contains(". ", StringComparison.Ordinal))
        || line.StartsWith(">>> ", StringComparison.Ordinal)
        || IsErrorLine(line);

    /// <summary>"SomeError: what", "a.b.SomeException: what": the last line of a trace.</summary>
    private static bool IsErrorLine(ReadOnlySpan<char> line)
    {
        var name = line.IndexOf(':');
        if (name <= 0) return false;
        var kind = line[..name];
        return !kind.Contains(' ') && (kind.EndsWith("Error", StringComparison.Ordinal) || kind.EndsWith("Exception", StringComparison.Ordinal) || kind.EndsWith("Warning", StringComparison.Ordinal)) && kind.Length > 5;
    }
}
