using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>An issue as GitHub's REST API gives it; what it leaves out has its default here.</summary>
internal sealed record IssueRecord : GitHubRecord
{
    public RepositoryName Repository { get; set; }

    public long Number { get; set; }

    public long? GitHubId { get; set; }

    public string Title { get; set; } = "";

    public string? Body { get; set; }

    public string State { get; set; } = "";

    public string? StateReason { get; set; }

    public UserRecord Author { get; set; }

    public string? AuthorAssociation { get; set; }

    public string CreatedAt { get; set; } = "";

    public string? UpdatedAt { get; set; }

    public string? ClosedAt { get; set; }

    public string? ClosedBy { get; set; }

    public long CommentCount { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>The names of its labels, each once.</summary>
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>Comments that came with it, without the timeline that would tell whether they are all.</summary>
    public IReadOnlyList<CommentRecord> Comments { get; set; } = [];

    /// <summary>Whether it comes from a source that lacks some of what GitHub tells, and so takes nothing away that is known.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The hash of the text, by which snapshots are told apart.</summary>
    public byte[] TextSha256 { get; set; } = [];
}
