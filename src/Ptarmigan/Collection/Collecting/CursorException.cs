using Ptarmigan.Collection.GitHub;

namespace Ptarmigan.Collection.Collecting;

/// <summary>GitHub does not take a cursor any more; the walk begins again from what it has seen.</summary>
/// <param name="refusal">What GitHub said.</param>
internal sealed class CursorException(GitHubException refusal) : Exception(refusal.Message, refusal)
{
    public GitHubException Refusal => refusal;
}
