using System.Net;

namespace Ptarmigan.Collection.GitHub;

/// <summary>An answer of the API, read to its end.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, by name.</param>
/// <param name="Body">The body.</param>
/// <param name="Address">The address that gave it, after any redirects that were followed.</param>
internal sealed record GitHubAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body, Uri Address)
{
    /// <summary>Whether the body was kept from an earlier answer, which still holds.</summary>
    public bool IsKept { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The address of the next page, verbatim; null on the last.</summary>
    public Uri? Next => LinkHeader.Find(Header("link"), "next", Address);
}
