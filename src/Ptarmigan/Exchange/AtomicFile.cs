namespace Ptarmigan.Exchange;

/// <summary>Writes a file wholly or not at all: under another name first, then moved into place.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="file">Where; its folder must exist.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="write">Writes the content; if it throws, the place is left as it was.</param>
    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    public static void Write(string file, bool overwrite, Action<Stream> write)
    {
        CheckPlace(file, overwrite);
        var partial = file + ".partial";
        try
        {
            // Nobody else can open it meanwhile; a second export to the same place fails here and leaves the first alone.
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16)) Fill(stream, partial, write);
            File.Move(partial, file, overwrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"The file cannot be written: {failure.Message}", file, "Check the folder, the disk and your rights.", failure);
        }
    }

    /// <summary>Asks whether a file may be written at a place, before long work for it.</summary>
    /// <exception cref="ExportException">There is a file already, or a folder.</exception>
    public static void CheckPlace(string file, bool overwrite)
    {
        if (Directory.Exists(file)) throw new ExportException("A folder stands where the file should be.", file, "Choose another name.");
        if (File.Exists(file) && !overwrite) throw new ExportException("The file is there already.", file, "Choose another name, or replace it with --force.");
    }

    private static void Fill(FileStream stream, string partial, Action<Stream> write)
    {
        try
        {
            write(stream);
        }
        catch
        {
            stream.Dispose();
            Remove(partial);
            throw;
        }
    }

    private static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell; what is left of the partial file is replaced next time.
        }
    }
}
