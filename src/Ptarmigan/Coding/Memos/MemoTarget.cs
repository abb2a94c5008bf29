namespace Ptarmigan.Coding.Memos;

/// <summary>What a memo is about: exactly one of the three.</summary>
public sealed record MemoTarget
{
    private MemoTarget(long? issue, long? challenge, long? code) => (IssueId, Challenge, Code) = (issue, challenge, code);

    /// <summary>The key of an issue; null where it is about something else.</summary>
    public long? IssueId { get; }

    /// <summary>The key of a challenge, and so of a passage; null where it is about something else.</summary>
    public long? Challenge { get; }

    /// <summary>The key of a theme, sub-theme or code; null where it is about something else.</summary>
    public long? Code { get; }

    /// <summary>An issue.</summary>
    public static MemoTarget OfIssue(long key) => new(key, null, null);

    /// <summary>A challenge.</summary>
    public static MemoTarget OfChallenge(long key) => new(null, key, null);

    /// <summary>A theme, sub-theme or code.</summary>
    public static MemoTarget OfCode(long key) => new(null, null, key);

    internal static MemoTarget From(long? issue, long? challenge, long? code) => new(issue, challenge, code);
}
