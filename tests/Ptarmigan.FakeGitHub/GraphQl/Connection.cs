namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>All nodes of a connection in order, each with the key its cursor holds.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Compare">How keys are ordered; null where a key is a position.</param>
internal sealed record Connection(IReadOnlyList<(string Key, GraphNode Node)> Nodes, Comparison<string>? Compare = null)
{
    /// <summary>How many the server says there are, where its own count may differ from what it lists.</summary>
    public int? Declared { get; init; }

    public static Connection Of(IEnumerable<GraphNode> nodes) => new([.. nodes.Select((node, at) => ($"{at:D9}", node))]);
}
