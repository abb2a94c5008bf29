using Ptarmigan.Issues;

namespace Ptarmigan.Selection.Inspection;

/// <summary>One entry in the ledger of inspections.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Verdict">What was said.</param>
/// <param name="Reason">Why; null where nothing was given.</param>
/// <param name="Person">Who.</param>
/// <param name="IsDecision">Whether it settles what inspectors differ on.</param>
/// <param name="Source">The sheet it came from; null where it was said at the command line.</param>
/// <param name="MadeAt">When.</param>
public sealed record InspectionEntry(
    RepositoryName Repository, InspectionVerdict Verdict, string? Reason, string Person, bool IsDecision, string? Source, DateTimeOffset MadeAt);
