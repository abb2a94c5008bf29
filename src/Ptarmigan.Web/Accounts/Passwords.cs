using Microsoft.AspNetCore.Identity;
using Ptarmigan.Accounts;

namespace Ptarmigan.Web.Accounts;

/// <summary>Hashes passwords the way Identity checks them: PBKDF2 with HMAC-SHA-512, a random salt, 100,000 rounds.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>The hash of a password that is long enough.</summary>
    /// <exception cref="AccountException">The password is too short, too long, or the same as the name.</exception>
    public static string Hash(string? password, string? name)
    {
        if (password is null || password.Length < SignIn.ShortestPassword)
            throw new AccountException("The password is too short.", null, $"Use at least {SignIn.ShortestPassword} characters; a few words in a row do well.");
        if (password.Length > 256) throw new AccountException("The password is too long.", null, "Use at most 256 characters.");
        if (string.Equals(password, name?.Trim(), StringComparison.OrdinalIgnoreCase))
            throw new AccountException("The password is the name.", null, "Choose another password.");
        return Hasher.HashPassword(null!, password);
    }
}
