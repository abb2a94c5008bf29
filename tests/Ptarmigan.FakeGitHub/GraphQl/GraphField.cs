namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>A field of a type.</summary>
/// <param name="Type">The name of its type; a scalar's where it has no fields.</param>
/// <param name="Read">Gives a scalar as JSON, a node, a list of nodes, a <see cref="Connection"/>, or null.</param>
internal sealed record GraphField(string Type, Func<FieldCall, object?> Read)
{
    /// <summary>The arguments it takes, parted by blanks.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Whether it is a connection, which must be given <c>first</c> or <c>last</c>.</summary>
    public bool IsConnection => Type.EndsWith("Connection", StringComparison.Ordinal);
}
