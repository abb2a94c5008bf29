using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Storage;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void New_database_has_the_newest_schema_and_enforces_foreign_keys()
    {
        using var folder = new TemporaryFolder();
        using var database = SqliteDatabase.Create(folder["study.db"], TimeProvider.System);

        Assert.Equal(StudyDatabase.NewestSchemaVersion, database.SchemaVersion);
        Assert.Equal("wal", database.Connection.Scalar<string>("PRAGMA journal_mode"));
        Assert.Equal(1, database.Connection.Scalar<long>("PRAGMA foreign_keys"));
    }

    [Fact]
    public void Opening_again_applies_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        SqliteDatabase.Create(folder["study.db"], TimeProvider.System).Dispose();

        using var database = SqliteDatabase.Open(folder["study.db"], TimeProvider.System);

        Assert.Equal(Migrations.All.Count, database.Connection.Scalar<long>("SELECT COUNT(*) FROM schema_migration"));
    }

    [Fact]
    public void Migration_that_was_cut_short_is_applied_on_the_next_opening()
    {
        using var folder = new TemporaryFolder();
        // A process that died before its first commit leaves a file without tables.
        File.WriteAllBytes(folder["study.db"], []);

        using var database = SqliteDatabase.Open(folder["study.db"], TimeProvider.System);

        Assert.Equal(3, database.Connection.Scalar<long>("SELECT COUNT(*) FROM question"));
    }

    [Fact]
    public void Database_of_a_newer_version_is_refused_untouched()
    {
        using var folder = new TemporaryFolder();
        using (var database = SqliteDatabase.Create(folder["study.db"], TimeProvider.System))
        {
            database.Connection.Execute("INSERT INTO schema_migration VALUES (9999, 'future', '2100-01-01T00:00:00Z')");
        }

        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(folder["study.db"], TimeProvider.System));

        Assert.Contains("newer version (schema 9999", error.Message);
        Assert.Equal("Update Ptarmigan.", error.Next);
    }

    [Fact]
    public void Missing_file_is_told() =>
        Assert.Contains("no database", Assert.Throws<StorageException>(() => SqliteDatabase.Open("/nowhere/study.db", TimeProvider.System)).Message);

    [Fact]
    public void Existing_file_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["study.db"], "precious");

        Assert.Throws<StorageException>(() => SqliteDatabase.Create(folder["study.db"], TimeProvider.System));

        Assert.Equal("precious", File.ReadAllText(folder["study.db"]));
    }

    [Fact]
    public void File_that_is_no_database_is_told_with_a_way_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["study.db"], new string('x', 5000));

        var error = Assert.Throws<StorageException>(() => SqliteDatabase.Open(folder["study.db"], TimeProvider.System));

        Assert.Contains("damaged or is not a database", error.Message);
        Assert.Equal(folder["study.db"], error.Where);
    }

    [Fact]
    public void Times_are_stored_as_github_writes_them()
    {
        var time = new DateTimeOffset(2023, 5, 4, 5, 2, 1, 987, TimeSpan.FromHours(2));

        Assert.Equal("2023-05-04T03:02:01Z", time.ToStoredText());
        Assert.Equal(new DateTimeOffset(2023, 5, 4, 3, 2, 1, TimeSpan.Zero), StoredTime.Parse("2023-05-04T03:02:01Z"));
    }
}
