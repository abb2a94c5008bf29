using Ptarmigan.Collection.Parsing;

namespace Ptarmigan.Collection;

/// <summary>The words for kinds of records in the store.</summary>
internal static class DocumentKind
{
    public const string Issue = "issue";
    public const string Timeline = "timeline";
    public const string IssueNode = "issue-node";
    public const string Repository = "repository";

    /// <summary>The kind a word stands for.</summary>
    public static RecordKind Parse(string word) => word switch
    {
        Issue => RecordKind.Issue,
        Timeline => RecordKind.Timeline,
        IssueNode => RecordKind.IssueNode,
        Repository => RecordKind.Repository,
        _ => RecordKind.Unknown,
    };
}
