using Ptarmigan.Storage;

namespace Ptarmigan.Studies;

/// <summary>A study: a folder with its protocol (<c>study.yaml</c>) and its store (<c>study.db</c>), open for work.</summary>
public sealed class Study : IDisposable
{
    /// <summary>The name of the protocol's file in a study's folder.</summary>
    public const string ProtocolFileName = "study.yaml";

    /// <summary>The name of the store's file in a study's folder.</summary>
    public const string DatabaseFileName = "study.db";

    private Study(string folder, Protocol protocol, StudyDatabase database, TimeProvider time)
    {
        Folder = folder;
        Protocol = protocol;
        Database = database;
        Time = time;
    }

    /// <summary>The study's folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>Every parameter of the study.</summary>
    public Protocol Protocol { get; }

    /// <summary>The study's store.</summary>
    public StudyDatabase Database { get; }

    /// <summary>The clock that dates what is recorded.</summary>
    public TimeProvider Time { get; }

    /// <summary>Makes a study in a folder, which is created if need be.</summary>
    /// <param name="folder">The folder; it may hold other files, but no study.</param>
    /// <param name="protocol">The parameters to write into <c>study.yaml</c>.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StudyException">The folder holds a study already or cannot be written.</exception>
    public static Study Create(string folder, Protocol protocol, TimeProvider time)
    {
        folder = Path.GetFullPath(folder);
        var protocolFile = Path.Combine(folder, ProtocolFileName);
        var databaseFile = Path.Combine(folder, DatabaseFileName);
        if (File.Exists(protocolFile) || File.Exists(databaseFile))
        {
            throw new StudyException("There is a study in this folder already.", folder, "Use it as it is, or choose another folder.");
        }

        try
        {
            Directory.CreateDirectory(folder);
            // The protocol comes last: a folder counts as a study only when its store is whole.
            var database = SqliteDatabase.Create(databaseFile, time);
            File.WriteAllText(protocolFile, ProtocolFile.Write(protocol));
            return new Study(folder, protocol, database, time);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"The study cannot be made: {failure.Message}", folder, "Choose a folder you may write to.", failure);
        }
    }

    /// <summary>Opens the study in a folder.</summary>
    /// <param name="folder">The folder with <c>study.yaml</c>.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StudyException">There is no study in the folder.</exception>
    /// <exception cref="ProtocolException">Its protocol is wrong.</exception>
    /// <exception cref="StorageException">Its store cannot be opened.</exception>
    public static Study Open(string folder, TimeProvider time)
    {
        folder = Path.GetFullPath(folder);
        if (!IsStudy(folder)) throw new StudyException("There is no study in this folder.", folder, "Make one with `ptarmigan init DIR`.");

        var protocol = ProtocolFile.Read(Path.Combine(folder, ProtocolFileName));
        return new Study(folder, protocol, SqliteDatabase.Open(Path.Combine(folder, DatabaseFileName), time), time);
    }

    /// <summary>Finds the study a folder lies in, from the folder upwards.</summary>
    /// <param name="start">Where to begin.</param>
    /// <returns>The study's folder.</returns>
    /// <exception cref="StudyException">Neither the folder nor any above it holds a study.</exception>
    public static string Find(string start) => FindOrNull(start)
        ?? throw new StudyException("There is no study here, nor in any folder above.", Path.GetFullPath(start), "Make one with `ptarmigan init DIR`, or name one with --study DIR.");

    /// <summary>The same, or null where there is no study.</summary>
    /// <param name="start">The folder to look in first.</param>
    public static string? FindOrNull(string start)
    {
        for (var folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsStudy(folder)) return folder;
        }

        return null;
    }

    /// <summary>The same study with a connection of its own, for one operation beside others; the caller disposes it.</summary>
    /// <exception cref="StorageException">The store cannot be opened.</exception>
    public Study OpenAgain() => new(Folder, Protocol, Database.OpenAgain(), Time);

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();

    private static bool IsStudy(string folder) => File.Exists(Path.Combine(folder, ProtocolFileName));
}
