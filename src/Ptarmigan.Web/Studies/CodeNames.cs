using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Web.Studies;

/// <summary>What the codes of challenges mean, for people who do not know them by heart.</summary>
internal static class CodeNames
{
    /// <summary>The names of the taxonomy's themes and sub-themes by their codes; none where the taxonomy cannot be read, which other pages tell.</summary>
    public static IReadOnlyDictionary<string, string> Of(Study study)
    {
        try
        {
            return TaxonomyCatalog.Of(study).Themes.SelectMany(theme => theme.SubThemes.Select(own => (own.Code, own.Name)).Prepend((theme.Code, theme.Name))).ToDictionary();
        }
        catch (TaxonomyException)
        {
            return new Dictionary<string, string>();
        }
    }
}
