using System.CommandLine;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Selection;

/// <summary>How the commands of <c>select</c> reach GitHub.</summary>
internal sealed class SelectGitHub
{
    private const string TokenVariable = "GITHUB_TOKEN";

    /// <summary>Where the API is.</summary>
    public Option<string?> ApiUrl { get; } = new("--api-url") { Description = "Where GitHub's REST API is, for GitHub Enterprise Server. Default: github.com.", HelpName = "URL" };

    /// <summary>Calls GitHub with the token of the environment, or with none, which GitHub allows 60 requests an hour.</summary>
    public T Ask<T>(Study study, ParseResult arguments, CommandRunner runner, Func<GitHubClient, Task<T>> work)
    {
        var token = Environment.GetEnvironmentVariable(TokenVariable);
        if (string.IsNullOrWhiteSpace(token)) runner.Terminal.Error.WriteLine($"note: there is no {TokenVariable}, so GitHub allows 60 requests an hour.");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        var options = new GitHubOptions
        {
            Server = arguments.GetValue(ApiUrl) is { } address ? new GitHubServer(address) : GitHubServer.Public,
            Identities = [string.IsNullOrWhiteSpace(token) ? GitHubIdentity.Nobody : GitHubIdentity.Of(new GitHubToken(token))],
            Pausing = pause => runner.Terminal.Error.WriteLine(FormattableString.Invariant($"note: {pause.Why}; waiting until {pause.Until.UtcDateTime:HH:mm:ss} UTC.")),
        };
        using var client = new GitHubClient(study, options, handler);
        return work(client).GetAwaiter().GetResult();
    }
}
