using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Agreement;

/// <summary>How far annotators agree on the issues of one repository; few issues, so read it as a hint.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Issues">How many of its issues have two or more answers.</param>
/// <param name="PercentAgreement">The share of pairs of answers that are the same, in [0, 1]; null where there are none.</param>
/// <param name="Alpha">Krippendorff's alpha; by MASI distance where answers are sets. Null where undefined.</param>
/// <param name="Note">Why alpha is undefined; null where it is defined.</param>
public sealed record RepositoryAgreement(RepositoryName Repository, int Issues, double? PercentAgreement, double? Alpha, string? Note);
