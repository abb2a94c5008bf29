using System.CommandLine;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Terminals;

/// <summary>The options of every command that asks GitHub.</summary>
internal sealed class GitHubOptionSet
{
    private readonly Option<string?> _address = new("--api-url") { Description = "The REST API of a GitHub Enterprise Server, such as https://host/api/v3. Default: github.com.", HelpName = "URL" };
    private readonly Option<int> _maxWait = new("--max-wait") { Description = "The longest pause to make when GitHub asks for one, in minutes; then the run ends with exit code 3. Default: 65.", HelpName = "MINUTES", DefaultValueFactory = _ => 65 };
    private readonly Option<string?> _app = new("--app-id") { Description = "Ask as an installation of this GitHub App; wants --app-key and --installation.", HelpName = "ID" };
    private readonly Option<string?> _key = new("--app-key") { Description = "The file with the App's private key (PEM).", HelpName = "FILE" };
    private readonly Option<long?> _installation = new("--installation") { Description = "The number of the App's installation.", HelpName = "N" };
    private readonly Option<bool> _both = new("--app-and-token") { Description = "Ask as the App and as the token's owner, each with its own budget. Only for identities that are your own." };

    public GitHubOptionSet() => _maxWait.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int>() < 0) result.AddError("--max-wait must be 0 or more.");
    });

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        Option[] options = [_address, _maxWait, _app, _key, _installation, _both];
        foreach (var option in options) command.Options.Add(option);
    }

    /// <summary>The client that the user asked for; tells on standard error in whose name it asks.</summary>
    public async Task<GitHubClient> OpenAsync(Study study, ParseResult arguments, Terminal terminal, Action<GitHubPause> pausing, CancellationToken cancellation)
    {
        var server = arguments.GetValue(_address) is { } address ? new GitHubServer(address) : GitHubServer.Public;
        var identities = await IdentitiesAsync(arguments, terminal, server, cancellation);
        if (identities[0].IsNobody)
        {
            terminal.Error.WriteLine("No token: GitHub allows 60 requests an hour, and no GraphQL. Set GITHUB_TOKEN or sign in with `gh auth login`; no scope is needed.");
        }

        var options = new GitHubOptions { Server = server, Identities = identities, MaxWait = TimeSpan.FromMinutes(arguments.GetValue(_maxWait)), Pausing = pausing };
        return new GitHubClient(study, options, terminal.Http());
    }

    private async Task<IReadOnlyList<GitHubIdentity>> IdentitiesAsync(ParseResult arguments, Terminal terminal, GitHubServer server, CancellationToken cancellation)
    {
        if (arguments.GetValue(_app) is not { } app)
        {
            if (arguments.GetValue(_key) is not null || arguments.GetValue(_installation) is not null || arguments.GetValue(_both)) throw Wanting();
            return [await GitHubSignIn.FindAsync(terminal, server, cancellation)];
        }

        if (arguments.GetValue(_key) is not { } key || arguments.GetValue(_installation) is not { } installation) throw Wanting();
        var identity = new GitHubApp(app, installation, await File.ReadAllTextAsync(Path.GetFullPath(key, terminal.Folder), cancellation));
        if (!arguments.GetValue(_both)) return [identity];
        var owner = await GitHubSignIn.FindAsync(terminal, server, cancellation);
        return owner.IsNobody ? [identity] : [identity, owner];
    }

    private static WrongUseException Wanting() => new("An App is named by three options.", "--app-id, --app-key, --installation", "Give all three.");
}
