namespace Ptarmigan.Issues;

/// <summary>A comment on an issue, with its present text.</summary>
/// <param name="Author">The login of its author; null for a deleted account.</param>
/// <param name="AuthorKind">What kind of account that is, such as <c>User</c> or <c>Bot</c>.</param>
/// <param name="AuthorAssociation">What the author is to the repository, such as <c>OWNER</c> or <c>NONE</c>.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last changed, where the tracker says so.</param>
/// <param name="Body">Its text.</param>
public sealed record Comment(
    string? Author, string? AuthorKind, string? AuthorAssociation, DateTimeOffset CreatedAt, DateTimeOffset? UpdatedAt, string? Body);
