using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.FakeGitHub;

/// <summary>Conditional requests: an ETag of the body and the token; 304 costs whoever shows a token nothing.</summary>
internal static class Conditional
{
    public static Answer Apply(Answer answer, HttpRequest request, string? token)
    {
        if (answer.Status != 200 || answer.Body is null) return answer;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token + "\n" + answer.Headers.GetValueOrDefault("Link") + "\n" + answer.Body.ToJsonString()));
        var tag = $"W/\"{Convert.ToHexStringLower(hash)}\"";
        answer.Headers["ETag"] = tag;
        if (request.Headers.IfNoneMatch.FirstOrDefault() != tag) return answer;
        return new Answer(304, null) { Headers = answer.Headers, Cost = token is null ? 1 : 0 };
    }
}
