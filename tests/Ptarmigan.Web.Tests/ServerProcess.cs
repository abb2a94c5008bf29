using System.Diagnostics;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>The program as a process of its own, which a test may kill.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> Start(string folder, int port, params string[] more)
    {
        var program = typeof(Cli.Workbenches.ServeCommand).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--study", folder, "--port", FormattableString.Invariant($"{port}"), .. more])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = TestPaths.Root,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        const string at = "The workbench is at ";
        Assert.True(line?.StartsWith(at, StringComparison.Ordinal), $"the server said: {line} {await Rest(process, line)}");
        // Somebody must read what it says later, or it would wait for room in the pipe.
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return new ServerProcess(process, new Uri(line![at.Length..]));
    }

    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private static async Task<string> Rest(Process process, string? line) =>
        line is null || line.StartsWith("The", StringComparison.Ordinal) ? "" : await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
}
