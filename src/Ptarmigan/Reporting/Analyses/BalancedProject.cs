namespace Ptarmigan.Reporting.Analyses;

/// <summary>What one repository gave to the balanced sample.</summary>
/// <param name="Repository">The repository, <c>owner/name</c>.</param>
/// <param name="ClosedPtm">Its closed PTM-related issues with a resolution time.</param>
/// <param name="ClosedOther">Its other closed issues with a resolution time.</param>
/// <param name="Drawn">How many of each were drawn; 0 where it was left out.</param>
/// <param name="LeftOut">Why it was left out; null where it was not.</param>
public sealed record BalancedProject(string Repository, int ClosedPtm, int ClosedOther, int Drawn, string? LeftOut);
