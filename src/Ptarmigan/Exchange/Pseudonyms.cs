using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Studies;

namespace Ptarmigan.Exchange;

/// <summary>Stands a pseudonym for each login: the same within a study, another in any other study.</summary>
/// <remarks>
/// A pseudonym is a hash of the login under a key that stays in the study's store, so that nobody without the store can
/// test a guess. Bots are not people and keep their names. Logins within texts are not replaced.
/// </remarks>
public sealed class Pseudonyms
{
    private const int ShownBytes = 6;

    private readonly byte[] _key;

    private Pseudonyms(byte[] key) => _key = key;

    /// <summary>The pseudonyms of a study; the first call makes their key.</summary>
    /// <param name="study">The study.</param>
    public static Pseudonyms Of(Study study) => new(StudySecret.Of(study, "pseudonyms"));

    /// <summary>The pseudonym for a login, such as <c>user-3fa94c01b2d7</c>; case does not matter.</summary>
    /// <param name="login">The login; null stays null.</param>
    public string? For(string? login)
    {
        if (login is null || login.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase)) return login;

        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(login.ToLowerInvariant()));
        return "user-" + Convert.ToHexStringLower(hash.AsSpan(0, ShownBytes));
    }
}
