using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ptarmigan.Collection.GitHub.Identities;

/// <summary>An installation of a GitHub App: asks for a token of an hour with its private key, and for the next before it expires.</summary>
/// <remarks>Source: GitHub's documentation, "Generating a JSON Web Token (JWT) for a GitHub App": at most ten minutes, signed with RS256.</remarks>
public sealed class GitHubApp : GitHubIdentity, IDisposable
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan ClockDrift = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly string _appId;
    private readonly long _installation;
    private readonly RSA _key;
    private GitHubToken? _token;
    private DateTimeOffset _expiresAt;

    /// <summary>Takes an App's private key.</summary>
    /// <param name="appId">The App's id, or its client id.</param>
    /// <param name="installation">The number of its installation.</param>
    /// <param name="privateKey">The key, as the PEM text that GitHub gave.</param>
    /// <exception cref="GitHubException">The text is no RSA key in PEM form.</exception>
    public GitHubApp(string appId, long installation, string privateKey)
        : base(string.Create(CultureInfo.InvariantCulture, $"app-{installation}"))
    {
        (_appId, _installation, _key) = (appId, installation, RSA.Create());
        try
        {
            _key.ImportFromPem(privateKey);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            _key.Dispose();
            // The cause is left out: it might quote the key.
            throw new GitHubException("The App's private key cannot be read.", "--app-key", "Name the .pem file that GitHub gave for the App.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal override async Task<AuthenticationHeaderValue?> AuthoriseAsync(IdentityContext context, CancellationToken cancellation)
    {
        if (_token is null || context.Now >= _expiresAt - RenewBefore) await FetchTokenAsync(context, cancellation);
        return _token!.ToHeader();
    }

    internal override bool TryRenew()
    {
        _token = null;
        return true;
    }

    private async Task FetchTokenAsync(IdentityContext context, CancellationToken cancellation)
    {
        var address = context.Server.Rest(string.Create(CultureInfo.InvariantCulture, $"/app/installations/{_installation}/access_tokens"));
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sign(context.Now));
        GitHubServer.AddHeaders(request);
        using var response = await context.Http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            throw new GitHubException("GitHub does not know the App, its key or its installation.", Name, "Check --app-id, --app-key and --installation, and the machine's clock.");
        }

        if (!response.IsSuccessStatusCode) throw new HttpRequestException("No token for the App.", null, response.StatusCode);
        using var answer = JsonDocument.Parse(body);
        _token = new GitHubToken(answer.RootElement.GetProperty("token").GetString()!);
        _expiresAt = answer.RootElement.GetProperty("expires_at").GetDateTimeOffset();
    }

    private string Sign(DateTimeOffset now)
    {
        var issued = (now - ClockDrift).ToUnixTimeSeconds();
        var expires = (now + KeyLife).ToUnixTimeSeconds();
        var claims = JsonSerializer.Serialize(new { iat = issued, exp = expires, iss = _appId });
        var unsigned = Encode("""{"alg":"RS256","typ":"JWT"}""") + "." + Encode(claims);
        var signature = _key.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return unsigned + "." + Base64Url.EncodeToString(signature);
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
