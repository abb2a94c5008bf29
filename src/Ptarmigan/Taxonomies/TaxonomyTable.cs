using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Taxonomies;

/// <summary>The versions of taxonomies that a study has used, each with its whole file.</summary>
internal static class TaxonomyTable
{
    /// <summary>Keeps a taxonomy, unless this version of it is there.</summary>
    public static void Keep(Study study, Taxonomy taxonomy)
    {
        var connection = study.Database.Connection;
        // Looked up first: who only reads figures again must not wait for another who writes.
        if (connection.Scalar<long?>(
            "SELECT id FROM taxonomy WHERE name = @name AND version = @version", ("name", taxonomy.Name), ("version", taxonomy.Version)) is not null) return;

        connection.Execute(
            """
            INSERT INTO taxonomy (name, title, source, version, content, added_at) VALUES (@name, @title, @source, @version, @content, @added_at)
            ON CONFLICT (name, version) DO NOTHING
            """,
            ("name", taxonomy.Name), ("title", taxonomy.Title), ("source", taxonomy.Source), ("version", taxonomy.Version),
            ("content", taxonomy.Content), ("added_at", study.Time.GetUtcNow().ToStoredText()));
    }
}
