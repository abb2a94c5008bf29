using System.Text;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Replication.Tables;

/// <summary>Makes a study of the raw parts of a package.</summary>
internal static class StudyRestore
{
    public const string ProtocolFile = "protocol/study.yaml";
    public const string TaxonomyFile = "protocol/taxonomy.yaml";

    /// <summary>Makes the study in a folder that is empty or not there; the caller disposes it.</summary>
    /// <param name="parts">The folder of the unpacked package.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="folder">Where the study is to be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told the table that is read; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReplicationException">A table is missing or wrong.</exception>
    /// <exception cref="ProtocolException">The protocol is wrong.</exception>
    public static Study Create(string parts, PackageFacts facts, string folder, TimeProvider time, Action<string>? progress, CancellationToken cancellation)
    {
        var protocolFile = Path.Combine(parts, ProtocolFile);
        if (!File.Exists(protocolFile)) throw new ReplicationException("The package lacks the protocol.", ProtocolFile, "Get the package again.");
        var study = Study.Create(folder, Studies.ProtocolFile.Read(protocolFile), time);
        try
        {
            if (File.Exists(Path.Combine(parts, TaxonomyFile))) File.Copy(Path.Combine(parts, TaxonomyFile), Path.Combine(folder, Path.GetFileName(TaxonomyFile)));
            Fill(study, parts, facts, progress, cancellation);
            return study;
        }
        catch
        {
            study.Dispose();
            throw;
        }
    }

    private static void Fill(Study study, string parts, PackageFacts facts, Action<string>? progress, CancellationToken cancellation)
    {
        var connection = study.Database.Connection;
        // Tables refer to each other in both directions; whether every reference leads somewhere is asked once, at the end.
        connection.Execute("PRAGMA foreign_keys = OFF");
        using (var transaction = connection.BeginTransaction())
        {
            var reader = new TableReader(connection);
            foreach (var table in PackagedTables.All)
            {
                progress?.Invoke(table.Name);
                reader.Read(table, parts, cancellation);
            }

            connection.Execute("INSERT INTO issue_search (rowid, title, body) SELECT i.id, s.title, s.body FROM issue AS i JOIN snapshot AS s ON s.id = i.snapshot_id");
            connection.Execute("INSERT INTO study_secret (name, value) VALUES ('guids', @key)", ("key", Key(facts)));
            if (connection.Query("SELECT \"table\", rowid, \"parent\" FROM pragma_foreign_key_check LIMIT 1", row => (row.GetString(0), row.LongOrNull(1), row.GetString(2))).ToList() is [var (table1, row1, parent)])
                throw new ReplicationException($"A row refers to a row of `{parent}` that is not there{(row1 is { } key ? $": row {key}" : "")}.", $"data/{table1}.csv", "Get the package again.");
            transaction.Commit();
        }

        connection.Execute("PRAGMA foreign_keys = ON");
    }

    private static byte[] Key(PackageFacts facts)
    {
        try
        {
            return Convert.FromHexString(facts.GuidKey);
        }
        catch (FormatException)
        {
            return Encoding.UTF8.GetBytes(facts.GuidKey);
        }
    }
}
