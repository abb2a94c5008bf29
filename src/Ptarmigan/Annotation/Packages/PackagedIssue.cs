using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Annotation.Packages;

/// <summary>An issue in a package, with the text that is judged. Answers name the issue and the hash only.</summary>
internal sealed record PackagedIssue
{
    public required string Repository { get; init; }

    public required int Number { get; init; }

    /// <summary>The hash of title, a line feed and body, as 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? Author { get; init; }

    public string? AuthorAssociation { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? State { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<PackagedComment> Comments { get; init; } = [];

    /// <summary>Whether the text is the one that the hash was taken of.</summary>
    public bool IsWhole => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Title + "\n" + Body))) == Sha256;
}
