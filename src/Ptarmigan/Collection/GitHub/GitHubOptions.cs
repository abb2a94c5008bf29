using Ptarmigan.Collection.GitHub.Identities;

namespace Ptarmigan.Collection.GitHub;

/// <summary>How GitHub is asked.</summary>
public sealed record GitHubOptions
{
    /// <summary>The server.</summary>
    /// <value>Default: github.com.</value>
    public GitHubServer Server { get; init; } = GitHubServer.Public;

    /// <summary>In whose name. More than one is for identities that are one's own and distinct, such as oneself and one's App; each has its own budget.</summary>
    /// <value>Default: nobody.</value>
    public IReadOnlyList<GitHubIdentity> Identities { get; init; } = [GitHubIdentity.Nobody];

    /// <summary>The longest pause the run may make when GitHub asks for one.</summary>
    /// <value>Default: 65 minutes, a little more than the hour in which a budget renews itself.</value>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(65);

    /// <summary>How long an answer may take, its body included.</summary>
    /// <value>Default: 60 seconds; GitHub itself gives up after about ten.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Told when the run pauses, and until when; null where nobody wants to know.</summary>
    public Action<GitHubPause>? Pausing { get; init; }
}
