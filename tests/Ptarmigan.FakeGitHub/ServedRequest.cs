namespace Ptarmigan.FakeGitHub;

/// <summary>A request that was served.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="PathAndQuery">The path and query string.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Cost">What it took of the budget.</param>
/// <param name="Body">The body sent, for GraphQL.</param>
/// <param name="Answer">The body answered.</param>
/// <param name="Fault">The fault that struck, or null.</param>
public sealed record ServedRequest(string Method, string PathAndQuery, int Status, int Cost, string? Body, string? Answer, string? Fault);
