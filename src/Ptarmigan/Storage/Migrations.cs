using System.Data.Common;
using System.Globalization;

namespace Ptarmigan.Storage;

/// <summary>Brings a database to the newest schema, one numbered script after the other, each in a transaction.</summary>
internal static class Migrations
{
    private const string ResourcePrefix = "Ptarmigan.Storage.Migrations.";

    /// <summary>The scripts in order: number, name, text.</summary>
    internal static IReadOnlyList<(int Number, string Name, string Sql)> All { get; } = ReadScripts();

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
        foreach (var (number, name, sql) in All.Where(script => !applied.Contains(script.Number)))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(sql);
            connection.Execute(
                "INSERT INTO schema_migration (number, name, applied_at) VALUES (@number, @name, @at)",
                ("number", number), ("name", name), ("at", time.GetUtcNow().ToStoredText()));
            transaction.Commit();
        }

        return newest;
    }

    private static List<(int, string, string)> ReadScripts()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                var name = resource[ResourcePrefix.Length..^".sql".Length];
                return (int.Parse(name[..4], CultureInfo.InvariantCulture), name[5..], reader.ReadToEnd());
            })];
    }
}
