using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Coding.Refi;

/// <summary>What notes are called in another program, so that coming back they are what they were.</summary>
internal static class NoteNames
{
    private const string Excluded = "excluded: ";

    public static string Of(MemoKind kind) => kind == MemoKind.Analytic ? "analytic memo" : kind.ToText();

    public static string Of(ExclusionCause cause) => Excluded + cause.ToText();

    /// <summary>The kind of a note; analytic where its name says nothing else.</summary>
    public static MemoKind KindOf(string? name) =>
        Enum.GetValues<MemoKind>().FirstOrDefault(kind => string.Equals(name?.Trim(), Of(kind), StringComparison.OrdinalIgnoreCase), MemoKind.Analytic);

    /// <summary>The cause, where a note is the reason of an exclusion.</summary>
    public static ExclusionCause? CauseOf(string? name) => Enum.GetValues<ExclusionCause>()
        .Where(cause => string.Equals(name?.Trim(), Of(cause), StringComparison.OrdinalIgnoreCase)).Select(cause => (ExclusionCause?)cause).FirstOrDefault();
}
