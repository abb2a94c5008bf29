using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ptarmigan.Issues;

/// <summary>The name by which people call an issue: <c>owner/name#number</c>.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Number">The issue's number in it, from 1.</param>
public readonly record struct IssueReference(RepositoryName Repository, int Number)
{
    /// <summary>Reads <c>owner/name#number</c>, <c>owner/name number</c>, or the address of an issue.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The reference, if the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out IssueReference reference)
    {
        reference = default;
        var (repository, number) = Split(text?.Trim() ?? "");
        if (!RepositoryName.TryParse(repository, out var name) || !TryParseNumber(number, out var parsed)) return false;

        reference = new IssueReference(name, parsed);
        return true;
    }

    /// <summary>Reads an issue's number: digits only, from 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, if the text is one.</param>
    public static bool TryParseNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    /// <summary>The reference as <c>owner/name#number</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Repository}#{Number}");

    private static (string Repository, string Number) Split(string text)
    {
        const string inAddress = "/issues/";
        var at = text.LastIndexOf(inAddress, StringComparison.Ordinal);
        if (at >= 0) return (text[..at], text[(at + inAddress.Length)..]);

        at = text.LastIndexOfAny(['#', ' ']);
        return at < 0 ? (text, "") : (text[..at].TrimEnd(), text[(at + 1)..]);
    }
}
