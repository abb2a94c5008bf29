using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary>What a handler of the REST API needs of a request.</summary>
/// <param name="BaseUrl">Where the server is reached: links begin with it.</param>
/// <param name="Query">The query string.</param>
/// <param name="Version">The version of the API asked for.</param>
internal sealed record RestRequest(string BaseUrl, IQueryCollection Query, string Version)
{
    /// <summary>Rows a page: 30 unless asked, 100 at most.</summary>
    public int PageSize => Math.Clamp(Number("per_page", 30), 1, 100);

    /// <summary>The page asked for, from 1.</summary>
    public int Page => Math.Max(1, Number("page", 1));

    /// <summary>A parameter; null where it was not given.</summary>
    public string? Text(string name) => Query.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;

    private int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
