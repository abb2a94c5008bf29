using System.Diagnostics.CodeAnalysis;

namespace Ptarmigan.Issues;

/// <summary>A repository's name, <c>owner/name</c>, as GitHub spells it.</summary>
/// <remarks>Two names that differ only in case are the same repository, and equal here.</remarks>
public readonly record struct RepositoryName
{
    private RepositoryName(string owner, string name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The account or organisation.</summary>
    public string Owner { get; }

    /// <summary>The repository's own name.</summary>
    public string Name { get; }

    /// <summary>The form by which names are compared and stored as key: lower case.</summary>
    public string Key => ToString().ToLowerInvariant();

    /// <summary>Reads <c>owner/name</c>.</summary>
    /// <exception cref="FormatException">The text is no such name.</exception>
    public static RepositoryName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"`{text}` is not a repository's name; wanted is owner/name.");

    /// <summary>Reads <c>owner/name</c>, the address of a repository on a GitHub site, or its address in the API.</summary>
    /// <param name="text">Such as <c>owner/name</c>, <c>https://github.com/owner/name</c> or <c>https://api.github.com/repos/owner/name</c>.</param>
    /// <param name="name">The name, if the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out RepositoryName name)
    {
        name = default;
        if (text is null) return false;

        var path = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address.AbsolutePath
            : text;
        var parts = path.Trim('/').Split('/');
        if (Array.LastIndexOf(parts, "repos") is var api && api >= 0 && address is not null) parts = parts[(api + 1)..];
        if (parts.Length != 2 || !IsPart(parts[0]) || !IsPart(parts[1])) return false;

        name = new RepositoryName(parts[0], parts[1]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(RepositoryName other) =>
        string.Equals(Owner, other.Owner, StringComparison.OrdinalIgnoreCase) && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>The name as <c>owner/name</c>.</summary>
    public override string ToString() => Owner + "/" + Name;

    private static bool IsPart(string part) =>
        part.Length is > 0 and <= 100 && part is not ("." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
