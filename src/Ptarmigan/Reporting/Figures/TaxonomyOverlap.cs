namespace Ptarmigan.Reporting.Figures;

/// <summary>How much of a sub-theme another taxonomy covers.</summary>
/// <param name="Taxonomy">The other taxonomy's name; sub-themes that name the same one share a column.</param>
/// <param name="Share">The share of the sub-theme's codes found there, in [0, 1]; null where it was not compared.</param>
public readonly record struct TaxonomyOverlap(string Taxonomy, double? Share);
