namespace Ptarmigan.Collection.Parsing;

/// <summary>An event of GH Archive that brings a study nothing; it is counted and left out.</summary>
internal sealed record LeftOutEventRecord : GitHubRecord
{
    private LeftOutEventRecord()
    {
    }

    /// <summary>An event of another type than those of issues and their comments.</summary>
    public static LeftOutEventRecord OfOtherType { get; } = new();

    /// <summary>An event of an issue that only refers to it, as those before 2015 do, and does not carry it.</summary>
    public static LeftOutEventRecord WithoutIssue { get; } = new() { IsOfIssue = true };

    /// <summary>Whether the event is one of an issue or a comment.</summary>
    public bool IsOfIssue { get; private init; }
}
