using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>A theme or sub-theme in several studies.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shares">What each study found of it, in their order.</param>
/// <param name="Difference">The first study's share less the second's, in [-1, 1]; null unless two are compared.</param>
/// <param name="DifferenceInterval">The Newcombe interval of the difference; null unless two are compared.</param>
public sealed record ComparedGroup(string Code, string Name, IReadOnlyList<ComparedShare> Shares, double? Difference, Interval? DifferenceInterval);
