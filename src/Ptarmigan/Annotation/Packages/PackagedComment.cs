namespace Ptarmigan.Annotation.Packages;

/// <summary>A comment in a package.</summary>
internal sealed record PackagedComment
{
    public required long GitHubId { get; init; }

    public string? Author { get; init; }

    public string? AuthorAssociation { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Body { get; init; }
}
