using Ptarmigan.Comparison;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Web.Comparison;

/// <summary>The taxonomies that the study's codes can be compared with: the built-in ones, and those from files that something was mapped to.</summary>
internal static class OfferedTaxonomies
{
    /// <summary>The taxonomies, by name.</summary>
    public static IReadOnlyList<Taxonomy> Of(MappingLedger ledger, OwnCodes own)
    {
        var mapped = ledger.Others(own);
        return
        [
            .. TaxonomyCatalog.BuiltInNames.Where(name => name != own.Source && mapped.All(other => other.Name != name)).Select(TaxonomyCatalog.BuiltIn)
                .Concat(mapped).OrderBy(other => other.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The one of a name.</summary>
    /// <exception cref="ComparisonException">There is none.</exception>
    public static Taxonomy Find(MappingLedger ledger, OwnCodes own, string name) =>
        Of(ledger, own).FirstOrDefault(other => other.Name == name) ?? throw new ComparisonException($"There is no other taxonomy `{name}`.");
}
