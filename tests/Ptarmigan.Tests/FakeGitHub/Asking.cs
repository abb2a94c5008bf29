using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub;
using Xunit;

namespace Ptarmigan.Tests.FakeGitHub;

/// <summary>Asks a fake GitHub plainly, without the client that is to be tested.</summary>
internal sealed class Asking(FakeGitHubServer server, string? token = "t") : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith("http", StringComparison.Ordinal) ? path : server.Url + path);
        return await SendAsync(request, headers);
    }

    public async Task<JsonNode> JsonAsync(string path) => await BodyAsync(await GetAsync(path));

    public async Task<JsonNode> QueryAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url + "/graphql") { Content = JsonContent.Create(new { query }) };
        return await BodyAsync(await SendAsync(request, []));
    }

    public static async Task<JsonNode> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", "test");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
