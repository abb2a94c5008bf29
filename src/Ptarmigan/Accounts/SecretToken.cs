using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Accounts;

/// <summary>Tokens that let in whoever has them: 256 random bits, of which the store keeps a hash.</summary>
internal static class SecretToken
{
    /// <summary>More than any token has; longer texts are not even hashed.</summary>
    private const int Longest = 100;

    /// <summary>A new token: 43 letters, digits, hyphens and underscores.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    /// <summary>Whether a text may be a token.</summary>
    public static bool IsPossible(string? token) => token is { Length: > 0 and <= Longest };

    /// <summary>What the store keeps. A plain hash does: there is nothing to guess in 256 random bits.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
