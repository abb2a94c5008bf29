using System.Globalization;
using Ptarmigan.Reporting.Analyses;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The line below every figure and table: what it was computed from.</summary>
internal static class ProvenanceText
{
    /// <summary>The line for a result of a sample.</summary>
    public static string Of(Provenance provenance, string sample) => string.Create(
        CultureInfo.InvariantCulture,
        $"Computed from {sample}. Labels: {provenance.Annotator}; taxonomy {provenance.Taxonomy} {provenance.TaxonomyVersion}; data until {provenance.ObservedUntil:yyyy-MM-dd}; Ptarmigan {provenance.Version}.");
}
