using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Classification.Suggestions;

namespace Ptarmigan.Web.Learning;

/// <summary>Suggestions in the order in which they are offered, with the labelled issues that are looked through for similar ones.</summary>
/// <param name="List">The suggestions.</param>
/// <param name="Precedents">The labelled issues; null where there are none.</param>
internal sealed record KeptSuggestions(SuggestionList List, PrecedentSearch? Precedents)
{
    /// <summary>Of the search: one instance serves one reader at a time.</summary>
    public Lock Searching { get; } = new();
}
