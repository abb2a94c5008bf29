namespace Ptarmigan.Collection.Parsing;

/// <summary>A comment on an issue.</summary>
/// <param name="GitHubId">GitHub's number for it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="AuthorAssociation">What the author is to the repository.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="Body">Its text; null where it has none.</param>
/// <param name="Sha256">The hash of the text.</param>
internal sealed record CommentRecord(
    long GitHubId, UserRecord Author, string? AuthorAssociation, string CreatedAt, string? UpdatedAt, string? Body, byte[] Sha256);
