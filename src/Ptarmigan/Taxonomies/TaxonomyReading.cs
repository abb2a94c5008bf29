namespace Ptarmigan.Taxonomies;

/// <summary>What reading a taxonomy's file gave: the taxonomy, if it can be used, and everything wrong or doubtful.</summary>
/// <param name="Taxonomy">The taxonomy; null if any problem is an error.</param>
/// <param name="Problems">All problems, in the order of their lines.</param>
public sealed record TaxonomyReading(Taxonomy? Taxonomy, IReadOnlyList<TaxonomyProblem> Problems);
