using static Ptarmigan.Replication.Tables.ColumnKind;

namespace Ptarmigan.Replication.Tables;

/// <summary>The tables of taxonomies and of mappings to those of others.</summary>
internal static class ComparisonTables
{
    public static IReadOnlyList<PackagedTable> All { get; } =
    [
        new("taxonomy", "a taxonomy that the study used or was compared with, in one version", "id",
        [
            new("id", Whole, "its key"),
            new("name", Words, "its short name"),
            new("title", Words, "its title"),
            new("source", Words, "where it was published"),
            new("version", Words, "the first 12 digits of the SHA-256 of its file"),
            new("content", Words, "the file, in YAML"),
            new("added_at", Time, "when the study first used it"),
        ]),
        new("mapping_decision", "what somebody said of how a code of the study stands to another taxonomy", "id",
        [
            new("id", Whole, "its key"),
            new("own", Words, "codebook, or the name of the study's taxonomy"),
            new("own_version", Words, "its version then"),
            new("code", Words, "# and the key of a code (code.id), or a sub-theme's code"),
            new("taxonomy_id", Whole, "the other taxonomy (taxonomy.id)"),
            new("theirs", Words, "its sub-themes' codes with ; between them; empty for none"),
            new("rationale", Words, "why"),
            new("is_settling", Whole, "1 if it ends a difference between several people"),
            new("decided_by", Person, "who"),
            new("decided_at", Time, "when"),
        ]),
    ];
}
