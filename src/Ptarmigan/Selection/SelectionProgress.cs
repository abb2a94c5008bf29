using Ptarmigan.Collection.GitHub.Limits;

namespace Ptarmigan.Selection;

/// <summary>How far a piece of the selection is.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Done">Repositories done.</param>
/// <param name="Total">Repositories in all; 0 where nobody knows.</param>
/// <param name="Budget">What is left of GitHub's budget; null where it is not asked or sets none.</param>
public readonly record struct SelectionProgress(string What, long Done, long Total, RateBudget? Budget = null);
