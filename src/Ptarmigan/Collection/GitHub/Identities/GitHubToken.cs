using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Collection.GitHub.Identities;

/// <summary>A token for GitHub's API. It shows itself to nobody: printed, logged or serialised it is blank.</summary>
public sealed class GitHubToken
{
    private const int FingerprintLength = 12;
    private readonly string _secret;

    /// <summary>Wraps a token.</summary>
    /// <param name="secret">The token; white space around it does not matter.</param>
    /// <exception cref="GitHubException">It is empty or holds signs that no token has.</exception>
    public GitHubToken(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _secret = secret.Trim();
        if (_secret.Length == 0 || !_secret.All(char.IsAsciiLetterOrDigit) && !_secret.All(letter => letter is > ' ' and <= '~'))
        {
            throw new GitHubException("The token is empty or holds signs that no token has.", null, "Check GITHUB_TOKEN, or `gh auth token`.");
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("ptarmigan budget of " + _secret)))[..FingerprintLength];
    }

    /// <summary>Tells two tokens apart without telling either: the beginning of a hash.</summary>
    internal string Fingerprint { get; }

    /// <summary>The header that carries it; for the request alone.</summary>
    internal AuthenticationHeaderValue ToHeader() => new("Bearer", _secret);

    /// <summary>Blank.</summary>
    public override string ToString() => "";
}
