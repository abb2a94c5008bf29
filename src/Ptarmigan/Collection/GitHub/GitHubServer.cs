using System.Net.Http.Headers;

namespace Ptarmigan.Collection.GitHub;

/// <summary>Where GitHub's API is: REST at an address, GraphQL beside it.</summary>
public sealed record GitHubServer
{
    /// <summary>The version of the REST API that is asked for; a server that knows none ignores it.</summary>
    internal const string ApiVersion = "2022-11-28";

    private const string Enterprise = "/api/v3";

    private readonly Uri _rest;

    /// <summary>Names a server.</summary>
    /// <param name="address">Where its REST API is, such as <c>https://github.example.org/api/v3</c>.</param>
    /// <exception cref="GitHubException">It is no address of the web.</exception>
    public GitHubServer(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var rest) || rest.Scheme is not ("https" or "http") || rest.UserInfo.Length > 0)
        {
            throw new GitHubException($"`{address}` is no address of an API.", "--api-url", "Write it as https://host/api/v3.");
        }

        _rest = new Uri(rest.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        var text = _rest.AbsoluteUri.TrimEnd('/');
        // GitHub Enterprise Server has its two APIs beside each other, github.com one below the other.
        Graph = new Uri(text.EndsWith(Enterprise, StringComparison.Ordinal) ? text[..^"/v3".Length] + "/graphql" : text + "/graphql");
    }

    /// <summary>github.com.</summary>
    public static GitHubServer Public { get; } = new("https://api.github.com");

    /// <summary>Where its GraphQL API is.</summary>
    public Uri Graph { get; }

    /// <summary>Whether it is github.com.</summary>
    public bool IsPublic => _rest.Host == "api.github.com";

    /// <summary>The name by which `gh` knows it.</summary>
    public string Host => IsPublic ? "github.com" : _rest.Host;

    /// <summary>The address of a path of the REST API.</summary>
    /// <param name="path">The path with its query, from the slash on.</param>
    public Uri Rest(string path) => new(_rest.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>Whether an address lies on this server, so that it may be given the token.</summary>
    internal bool Owns(Uri address) => Uri.Compare(address, _rest, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Gives a request what every request has.</summary>
    internal static void AddHeaders(HttpRequestMessage request)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ptarmigan", ProgramVersion.Number));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github+json"));
        request.Headers.Add("X-GitHub-Api-Version", ApiVersion);
    }
}
