using System.ComponentModel;
using System.Diagnostics;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;

namespace Ptarmigan.Cli.Terminals;

/// <summary>Finds out in whose name GitHub is asked: <c>GITHUB_TOKEN</c>, else whoever is signed in with <c>gh</c>, else nobody.</summary>
internal static class GitHubSignIn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The identity that the surroundings give.</summary>
    public static async Task<GitHubIdentity> FindAsync(Terminal terminal, GitHubServer server, CancellationToken cancellation)
    {
        var secret = terminal.Environment("GITHUB_TOKEN") is { Length: > 0 } given ? given : await AskGhAsync(terminal, server, cancellation);
        return string.IsNullOrWhiteSpace(secret) ? GitHubIdentity.Nobody : GitHubIdentity.Of(new GitHubToken(secret));
    }

    private static async Task<string?> AskGhAsync(Terminal terminal, GitHubServer server, CancellationToken cancellation)
    {
        if (!terminal.MayAskGh) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var start = new ProcessStartInfo("gh", ["auth", "token", "--hostname", server.Host]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // What it complains of is read so that it cannot block, and not told: it is no error to have no `gh`.
            var complaint = process.StandardError.ReadToEndAsync(patience.Token);
            var token = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await complaint;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? token.Trim() : null;
        }
        catch (Exception failure) when (failure is Win32Exception or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
