using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Taxonomies;

/// <summary>The versions of taxonomies that a study has used, each with its whole file.</summary>
internal static class TaxonomyTable
{
    /// <summary>Keeps a taxonomy, unless this version of it is there.</summary>
    /// <returns>Its key.</returns>
    public static long Keep(Study study, Taxonomy taxonomy)
    {
        // Looked up first: who only reads figures again must not wait for another who writes.
        if (KeyOf(study, taxonomy) is { } known) return known;

        study.Database.Connection.Execute(
            """
            INSERT INTO taxonomy (name, title, source, version, content, added_at) VALUES (@name, @title, @source, @version, @content, @added_at)
            ON CONFLICT (name, version) DO NOTHING
            """,
            ("name", taxonomy.Name), ("title", taxonomy.Title), ("source", taxonomy.Source), ("version", taxonomy.Version),
            ("content", taxonomy.Content), ("added_at", study.Time.GetUtcNow().ToStoredText()));
        return KeyOf(study, taxonomy)!.Value;
    }

    private static long? KeyOf(Study study, Taxonomy taxonomy) => study.Database.Connection.Scalar<long?>(
        "SELECT id FROM taxonomy WHERE name = @name AND version = @version", ("name", taxonomy.Name), ("version", taxonomy.Version));
}
