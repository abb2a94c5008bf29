namespace Ptarmigan.Issues;

/// <summary>Whether an issue is open or closed, in the words of its tracker; words not known today are kept as they are.</summary>
/// <param name="Text">The tracker's word, such as <c>open</c> or <c>closed</c>.</param>
public readonly record struct IssueState(string Text)
{
    /// <summary>Open.</summary>
    public static IssueState Open { get; } = new("open");

    /// <summary>Closed, for whatever reason.</summary>
    public static IssueState Closed { get; } = new("closed");

    /// <summary>Whether the issue is closed; every other state counts as open.</summary>
    public bool IsClosed => string.Equals(Text, Closed.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tracker's word.</summary>
    public override string ToString() => Text;
}
