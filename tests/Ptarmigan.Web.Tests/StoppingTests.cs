using System.Net;
using System.Text;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task A_request_in_hand_is_answered_before_the_server_is_gone()
    {
        var served = await ServedStudy.Start(MadeUpStudy.Fill);
        using var visitor = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = served.Address };
        visitor.DefaultRequestHeaders.ExpectContinue = true;
        using var memo = new HeldBody("""{ "kind": "analytic", "text": "Kept to the last.", "issueId": 1 }""");
        var answer = visitor.PostAsync("/api/coding/memos", memo, TestContext.Current.CancellationToken);
        await memo.IsAskedFor;

        var stopping = served.Workbench.DisposeAsync();
        memo.Release();

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        await stopping;
        await served.DisposeAsync();
    }

    /// <summary>What is sent only when it is let go; that the server asks for it tells that the request has arrived.</summary>
    private sealed class HeldBody : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldBody(string json)
        {
            _bytes = Encoding.UTF8.GetBytes(json);
            Headers.ContentType = new("application/json");
        }

        public Task IsAskedFor => _asked.Task;

        public void Release() => _released.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            _asked.SetResult();
            await _released.Task;
            await stream.WriteAsync(_bytes);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
