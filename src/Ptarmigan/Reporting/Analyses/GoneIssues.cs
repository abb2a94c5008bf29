namespace Ptarmigan.Reporting.Analyses;

/// <summary>Labelled issues that are gone from the tracker for one cause, and how many of them the analyses leave out.</summary>
/// <param name="Cause">The cause: <c>deleted</c>, <c>transferred</c>, <c>converted</c> or <c>inaccessible</c>.</param>
/// <param name="Labelled">How many have an answer to *PTM-related?*.</param>
/// <param name="LeftOut">How many of them are left out by the protocol, or since they count where they are now.</param>
public sealed record GoneIssues(string Cause, int Labelled, int LeftOut);
