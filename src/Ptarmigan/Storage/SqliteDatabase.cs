using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Ptarmigan.Storage;

/// <summary>The store of a study that is one folder on one machine: a SQLite file in WAL mode.</summary>
public sealed class SqliteDatabase : StudyDatabase
{
    private readonly SqliteConnection _connection;
    private readonly string _file;

    private SqliteDatabase(SqliteConnection connection, string file, int schemaVersion)
    {
        _connection = connection;
        _file = file;
        SchemaVersion = schemaVersion;
    }

    /// <inheritdoc/>
    public override DbConnection Connection => _connection;

    /// <inheritdoc/>
    public override int SchemaVersion { get; }

    /// <summary>Creates the file and brings it to the newest schema.</summary>
    /// <param name="file">Where; must not exist.</param>
    /// <param name="time">The clock that dates the migrations.</param>
    /// <exception cref="StorageException">The file exists or cannot be written.</exception>
    public static SqliteDatabase Create(string file, TimeProvider time)
    {
        if (File.Exists(file)) throw new StorageException("There is a database already.", file, "Choose another folder, or use the study that is there.");
        return OpenAndMigrate(file, SqliteOpenMode.ReadWriteCreate, time);
    }

    /// <summary>Opens the file and brings an older schema to the newest.</summary>
    /// <param name="file">The database.</param>
    /// <param name="time">The clock that dates the migrations.</param>
    /// <exception cref="StorageException">The file is absent, is no SQLite database, is damaged, or was written by a newer version.</exception>
    public static SqliteDatabase Open(string file, TimeProvider time)
    {
        if (!File.Exists(file)) throw new StorageException("The study has no database.", file, "Restore the file, or make a new study with `ptarmigan init`.");
        return OpenAndMigrate(file, SqliteOpenMode.ReadWrite, time);
    }

    /// <inheritdoc/>
    public override StudyDatabase OpenAgain()
    {
        var connection = Connect(_file, SqliteOpenMode.ReadWrite);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL");
            return new SqliteDatabase(connection, _file, SchemaVersion);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw StorageException.Because(failure, _file);
        }
    }

    /// <inheritdoc/>
    internal override DbConnection OpenReader()
    {
        var connection = Connect(_file, SqliteOpenMode.ReadOnly);
        connection.Open();
        return connection;
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        // Pooling would keep the file open after the study is closed, which surprises whoever moves the folder.
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, ForeignKeys = true, Pooling = false };
        return new SqliteConnection(settings.ToString());
    }

    private static SqliteDatabase OpenAndMigrate(string file, SqliteOpenMode mode, TimeProvider time)
    {
        var connection = Connect(file, mode);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 10000");
            // Only a file that is still empty takes the page size: texts of issues fill larger pages better.
            connection.Execute("PRAGMA page_size = 8192");
            connection.Execute("PRAGMA cache_size = -65536");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA wal_autocheckpoint = 4096");
            // A WAL database survives the death of the process at NORMAL; only a power cut may cost the last commits.
            connection.Execute("PRAGMA synchronous = NORMAL");
            return new SqliteDatabase(connection, file, Migrations.Apply(connection, file, time));
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw StorageException.Because(failure, file);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
