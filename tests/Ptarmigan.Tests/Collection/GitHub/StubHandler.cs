using System.Net;
using System.Text;

namespace Ptarmigan.Tests.Collection.GitHub;

/// <summary>A network that answers as a test says, and remembers what it was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    public List<string?> Authorisations { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add(request.RequestUri!.PathAndQuery);
        Authorisations.Add(request.Headers.Authorization?.ToString());
        return answer(request, body);
    }

    public static HttpResponseMessage Json(string text, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
