namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>A field that cannot be read: it becomes null, and the reason stands among the errors.</summary>
internal sealed class GraphException(string kind, string message) : Exception(message)
{
    /// <summary>The kind of error, such as NOT_FOUND.</summary>
    public string Kind { get; } = kind;
}
