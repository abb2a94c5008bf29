using System.Data.Common;

namespace Ptarmigan.Storage;

/// <summary>Brings a database to the newest schema, one numbered script after the other, each in a transaction.</summary>
internal static class Migrations
{
    internal const string ResourcePrefix = "Ptarmigan.Storage.Migrations.";

    /// <summary>The scripts in order.</summary>
    internal static IReadOnlyList<Migration> All { get; } =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Migration.Of),
    ];

    /// <summary>Applies what is missing.</summary>
    /// <returns>The version the database has now.</returns>
    /// <exception cref="StorageException">The database has migrations this version does not know.</exception>
    internal static int Apply(DbConnection connection, string file, TimeProvider time)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)");
        var applied = connection.Query("SELECT number FROM schema_migration", row => row.GetInt32(0)).ToHashSet();
        var newest = StudyDatabase.NewestSchemaVersion;
        if (applied.Count > 0 && applied.Max() is var current && current > newest)
        {
            throw new StorageException(
                $"The study was written by a newer version (schema {current}; this version knows {newest}).", file, "Update Ptarmigan.");
        }

        // Not by the highest number: a script may come into a version after one with a higher number.
        foreach (var script in All.Where(script => !applied.Contains(script.Number)))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(script.ReadSql());
            connection.Execute(
                "INSERT INTO schema_migration (number, name, applied_at) VALUES (@number, @name, @at)",
                ("number", script.Number), ("name", script.Name), ("at", time.GetUtcNow().ToStoredText()));
            transaction.Commit();
        }

        return newest;
    }
}
