namespace Ptarmigan.Collection.Parsing;

/// <summary>What a JSON object is, as far as an import can use it.</summary>
internal enum RecordKind
{
    /// <summary>Nothing an import knows.</summary>
    Unknown,

    /// <summary>An issue, or a pull request in an issue's clothes.</summary>
    Issue,

    /// <summary>The timeline of an issue.</summary>
    Timeline,

    /// <summary>An issue of GraphQL, with its timeline.</summary>
    IssueNode,

    /// <summary>The metadata of a repository.</summary>
    Repository,

    /// <summary>An issue with its comments from a PeaTMOSS database.</summary>
    PeatmossIssue,

    /// <summary>An event of GH Archive.</summary>
    ArchiveEvent,
}
