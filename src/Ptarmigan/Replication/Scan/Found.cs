namespace Ptarmigan.Replication.Scan;

/// <summary>Something found in a text that should not be published.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">What it looks like, such as <c>GitHub token</c>; never the thing itself.</param>
/// <param name="Table">The table its text is in.</param>
/// <param name="Row">The first key of the row.</param>
/// <param name="Column">The column.</param>
public sealed record Found(FoundKind Kind, string What, string Table, string Row, string Column);
