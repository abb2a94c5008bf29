using Ptarmigan.Storage;

namespace Ptarmigan.Accounts;

/// <summary>The words by which the store, the pages and the command line call the roles.</summary>
public static class Roles
{
    /// <summary>Every role, the least first.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>The word for a role.</summary>
    /// <param name="role">The role.</param>
    public static string ToStoredText(this Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="role">The role, if the word is one.</param>
    public static bool TryParse(string? word, out Role role)
    {
        role = All.FirstOrDefault(candidate => candidate.ToStoredText() == word);
        return role.ToStoredText() == word;
    }

    /// <summary>The role a stored word means.</summary>
    /// <exception cref="StorageException">There is no such role.</exception>
    internal static Role Parse(string word) =>
        TryParse(word, out var role) ? role : throw new StorageException($"`{word}` is no role.", null, "The store was written by a newer version, or by hand.");
}
