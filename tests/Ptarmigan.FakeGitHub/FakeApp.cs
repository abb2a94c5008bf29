using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub;

/// <summary>A GitHub App with one installation: checks its JSON web token and gives tokens that live an hour.</summary>
/// <param name="id">The App's number.</param>
/// <param name="installation">The installation's number.</param>
/// <param name="key">The key whose public half GitHub knows.</param>
/// <param name="time">The server's clock.</param>
public sealed class FakeApp(long id, long installation, RSA key, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Dictionary<string, DateTimeOffset> _tokens = [];

    /// <summary>How many tokens it gave.</summary>
    public int TokensGiven => _tokens.Count;

    /// <summary>Whether a token is one of the App's; <paramref name="isAlive"/> whether it has not run out.</summary>
    public bool Knows(string token, out bool isAlive)
    {
        isAlive = _tokens.TryGetValue(token, out var ends) && time.GetUtcNow() < ends;
        return _tokens.ContainsKey(token);
    }

    internal Answer GiveToken(string number, string? jwt)
    {
        if (Flaw(jwt) is { } flaw) return Answer.Error(401, flaw);
        if (number != $"{installation}") return Answer.NotFound();
        var token = $"ghs_{_tokens.Count:D4}{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{id} {_tokens.Count}")))[..32]}";
        var ends = time.GetUtcNow() + Lifetime;
        _tokens.Add(token, ends);
        return new Answer(201, new JsonObject
        {
            ["token"] = token,
            ["expires_at"] = ends.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["permissions"] = new JsonObject { ["issues"] = "read", ["metadata"] = "read" },
            ["repository_selection"] = "all",
        });
    }

    private string? Flaw(string? jwt)
    {
        const string undecodable = "A JSON web token could not be decoded";
        var parts = jwt?.Split('.') ?? [];
        if (parts.Length != 3) return undecodable;
        var isSigned = key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (!isSigned) return undecodable;
        var claims = JsonNode.Parse(Bytes(parts[1]))!;
        var (issued, ends, now) = (claims["iat"]!.GetValue<long>(), claims["exp"]!.GetValue<long>(), time.GetUtcNow().ToUnixTimeSeconds());
        if (claims["iss"]!.ToString() != $"{id}") return "Integration not found";
        if (ends - now > 600) return "'Expiration time' claim ('exp') is too far in the future";
        if (ends <= now) return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
        return issued > now ? "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued" : null;
    }

    private static byte[] Bytes(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
}
