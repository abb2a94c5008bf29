namespace Ptarmigan.Web.Pages;

/// <summary>In which order the taxonomy's branches stand.</summary>
internal enum TaxonomyOrder
{
    /// <summary>As the taxonomy has them.</summary>
    Own,

    /// <summary>The most frequent first.</summary>
    Challenges,

    /// <summary>The slowest first.</summary>
    Resolution,
}
