namespace Ptarmigan.Replication.Archive;

/// <summary>A folder of its own for work in between, gone afterwards.</summary>
internal sealed class TemporaryPlace : IDisposable
{
    public TemporaryPlace() => Folder = Directory.CreateTempSubdirectory("ptarmigan-package-").FullName;

    public string Folder { get; }

    /// <summary>The full path of a file below it, whose folder is made if need be.</summary>
    public string File(string name)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whatever went wrong with the work is what is to be told; the system clears its temporary folder.
        }
    }
}
