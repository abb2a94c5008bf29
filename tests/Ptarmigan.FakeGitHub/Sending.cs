using System.Text;
using Microsoft.AspNetCore.Http;
using Ptarmigan.FakeGitHub.Faults;

namespace Ptarmigan.FakeGitHub;

/// <summary>Sends an answer, well or badly.</summary>
internal static class Sending
{
    private const int Pieces = 10;

    public static async Task SendAsync(HttpContext context, Answer answer, Delivery delivery, TimeSpan pause)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (answer.Body is null) return;
        response.ContentType = "application/json; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(answer.Body.ToJsonString());
        var cancellation = context.RequestAborted;
        switch (delivery)
        {
            case Delivery.CutShort:
                response.ContentLength = bytes.Length / 2;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancellation);
                break;
            case Delivery.Closed:
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancellation);
                await response.Body.FlushAsync(cancellation);
                context.Abort();
                break;
            case Delivery.Slow:
                response.ContentLength = bytes.Length;
                foreach (var piece in bytes.Chunk(Math.Max(1, (bytes.Length + Pieces - 1) / Pieces)))
                {
                    await response.Body.WriteAsync(piece, cancellation);
                    await response.Body.FlushAsync(cancellation);
                    await Task.Delay(pause, cancellation);
                }

                break;
            default:
                response.ContentLength = bytes.Length;
                await response.Body.WriteAsync(bytes, cancellation);
                break;
        }
    }
}
