using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>A repository's metadata as GitHub's REST API gives them; what it leaves out is null.</summary>
internal sealed record RepositoryRecord : GitHubRecord
{
    public RepositoryName Name { get; set; }

    public long? GitHubId { get; set; }

    public string? Description { get; set; }

    public string? Language { get; set; }

    public string? Licence { get; set; }

    /// <summary>A JSON array of names.</summary>
    public string? Topics { get; set; }

    public string? DefaultBranch { get; set; }

    public long? Stars { get; set; }

    public long? Forks { get; set; }

    public long? OpenIssues { get; set; }

    public long? SizeKilobytes { get; set; }

    public bool? IsFork { get; set; }

    public bool? IsArchived { get; set; }

    public string? CreatedAt { get; set; }

    public string? PushedAt { get; set; }

    public string? UpdatedAt { get; set; }
}
