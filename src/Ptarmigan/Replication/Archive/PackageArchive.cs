using System.IO.Compression;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda.Reading;
using Ptarmigan.Text;

namespace Ptarmigan.Replication.Archive;

/// <summary>Packs a folder into a zip file of the same bytes for the same files, and unpacks one with distrust.</summary>
internal static class PackageArchive
{
    private const int RatioFrom = 1 << 20;

    // The first date that a zip file can hold.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The names of the files below a folder, in order, with forward slashes.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <exception cref="ExportException">There is a file already, or the place cannot be written.</exception>
    public static void Pack(string folder, string file, bool overwrite, CancellationToken cancellation) => AtomicFile.Write(file, overwrite, stream =>
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in FilesOf(folder))
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Date;
            using var content = entry.Open();
            using var source = File.OpenRead(Path.Combine(folder, name));
            source.CopyTo(content);
        }
    });

    /// <exception cref="ReplicationException">There is no such file, it is no zip file, it asks for more than the limits, or a name leads out of it.</exception>
    public static void Unpack(string file, string folder, PackageLimits limits, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new ReplicationException("There is no such file.", file, "Check the path.");
        try
        {
            using var stream = File.OpenRead(file);
            if (ZipDirectory.HasMoreThan(limits.Entries, stream)) throw TooMuch($"The package holds more than {Counted.Of(limits.Entries, "file")}.", file);
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Unpack(archive, file, stream.Length, folder, limits, cancellation);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ReplicationException($"The package is damaged, cut short or no zip file: {failure.Message.TrimEnd('.')}.", file, "Get the file again.", failure);
        }
    }

    private static void Unpack(ZipArchive archive, string file, long size, string folder, PackageLimits limits, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (!IsPlain(entry.FullName)) throw new ReplicationException($"The package holds a file whose name leads out of it, or is none that a package has: `{Shown(entry.FullName)}`.", file, "Do not trust it; get it from its authors.");
            if (!names.Add(entry.FullName)) throw new ReplicationException($"The package holds two files called `{Shown(entry.FullName)}`.", file, "Do not trust it; get it from its authors.");
            total = Unpack(entry, Path.Combine(folder, entry.FullName), total, file, size, limits, cancellation);
        }
    }

    private static long Unpack(ZipArchiveEntry entry, string path, long total, string file, long size, PackageLimits limits, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var packed = entry.Open();
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 16];
        var length = 0L;
        // What the directory says of sizes may be a lie; only what comes out counts, and it cannot take more of the file than there is.
        var most = Math.Min(entry.CompressedLength, size) * limits.Ratio;
        for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
        {
            cancellation.ThrowIfCancellationRequested();
            (length, total) = (length + read, total + read);
            if (length > limits.EntryBytes) throw TooMuch($"`{entry.FullName}` is larger than {limits.EntryBytes >> 20} MiB.", file);
            if (total > limits.TotalBytes) throw TooMuch($"The package unpacks to more than {limits.TotalBytes >> 20} MiB.", file);
            if (length > RatioFrom && length > most) throw TooMuch($"`{entry.FullName}` unpacks to more than {limits.Ratio} times its packed size.", file);
            target.Write(buffer, 0, read);
        }

        return total;
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && name[0] != '/' && !name.Split('/').Any(part => part is "" or "." or "..") && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '/');

    private static string Shown(string name) => string.Concat(name.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter));

    private static ReplicationException TooMuch(string what, string file) => new(what, file, "If the file is to be trusted, open it by the library with higher limits (`PackageLimits`).");
}
