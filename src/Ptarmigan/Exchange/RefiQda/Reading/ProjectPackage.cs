using System.IO.Compression;
using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>The package of a project, opened with distrust: nothing is unpacked to the disk, and nothing beyond the limits to memory.</summary>
internal sealed class ProjectPackage : IDisposable
{
    private const int RatioFrom = 1 << 20;
    private const string Again = "Get the file again, or export the project again from the program it comes from.";

    private readonly ZipArchive _archive;
    private readonly string _file;
    private readonly long _size;
    private readonly RefiLimits _limits;
    private readonly FindingList _findings;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ZipArchiveEntry> _used = [];
    private ILookup<string, ZipArchiveEntry>? _byFileName;
    private long _total;

    private ProjectPackage(Stream stream, string file, RefiLimits limits, FindingList findings) =>
        (_archive, _size, _file, _limits, _findings) = (new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true), stream.Length, file, limits, findings);

    /// <exception cref="RefiException">The archive is damaged, or has too many entries.</exception>
    public static ProjectPackage Open(Stream stream, string file, RefiLimits limits, FindingList findings)
    {
        if (ZipDirectory.HasMoreThan(limits.Entries, stream)) throw RefiException.TooMuch($"The package holds more than {Counted.Of(limits.Entries, "file")}.", file);
        stream.Position = 0;
        return Guarded(file, () =>
        {
            var package = new ProjectPackage(stream, file, limits, findings);
            foreach (var entry in package._archive.Entries) package.Register(entry);
            return package;
        });
    }

    /// <summary>The project's XML, by whatever name.</summary>
    /// <exception cref="RefiException">There is none.</exception>
    public Stream OpenXml()
    {
        var candidates = _entries.Where(entry => entry.Key.EndsWith(".qde", StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => !entry.Key.Equals(RefiNames.ProjectEntry, StringComparison.OrdinalIgnoreCase))
            .ThenBy(entry => entry.Key.Count(letter => letter == '/')).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        if (candidates.Count == 0) throw new RefiException("The archive holds no project: there is no .qde file in it.", _file, "Check that it is a REFI-QDA project (.qdpx), not the project file of a program.");
        var (name, entry) = candidates[0];
        if (name != RefiNames.ProjectEntry) _findings.Mended(name, null, null, $"The project's XML is read, though it is not called {RefiNames.ProjectEntry}.");
        return new MemoryStream(Unpack(entry, _limits.XmlBytes), writable: false);
    }

    /// <summary>The bytes of a text of the package; null where there is none of that name.</summary>
    /// <param name="name">The name, as it stands after <c>internal://</c>.</param>
    public byte[]? Text(string name) => Find(name) is { } entry ? Unpack(entry, _limits.TextBytes) : null;

    /// <summary>Marks a file as one that a source refers to, though it is not read.</summary>
    public void Use(string name)
    {
        if (Find(name) is { } entry) _used.Add(entry);
    }

    /// <summary>Tells of every file that nothing referred to.</summary>
    public void ReportRest()
    {
        foreach (var (name, entry) in _entries)
        {
            if (!_used.Contains(entry)) _findings.Lost(name, null, null, "No source that is read refers to this file of the package; it is left out.");
        }
    }

    public void Dispose() => _archive.Dispose();

    private void Register(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.EndsWith('/')) return;
        if (LeadsOut(name)) _findings.Lost(entry.FullName, null, null, "The file's name leads out of the package; it is not read.");
        else if (!_entries.TryAdd(name, entry)) _findings.Lost(entry.FullName, null, null, "The package has another file of that name; the first counts.");
        else if (name != entry.FullName) _findings.Mended(entry.FullName, null, null, "Backward slashes in the file's name are read as forward ones.");
        else if (name.StartsWith("Sources/", StringComparison.OrdinalIgnoreCase) && !name.StartsWith(RefiNames.SourcesFolder, StringComparison.Ordinal))
            _findings.Mended(name, null, null, "The folder is read, though it is not spelled `sources`.");
    }

    private static bool LeadsOut(string name) => name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    private ZipArchiveEntry? Find(string name)
    {
        if (LeadsOut(name)) return null;
        foreach (var path in (string[])[RefiNames.SourcesFolder + name, name])
        {
            if (_entries.TryGetValue(path, out var entry)) return entry;
        }

        _byFileName ??= _entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToLookup(entry => Path.GetFileName(entry.Key), entry => entry.Value, StringComparer.OrdinalIgnoreCase);
        return _byFileName[Path.GetFileName(name)].FirstOrDefault();
    }

    private byte[] Unpack(ZipArchiveEntry entry, long limit)
    {
        _used.Add(entry);
        if (entry.IsEncrypted) throw new RefiException($"`{entry.FullName}` in the package is encrypted.", _file, "Export the project again without a password.");
        if (entry.Length > limit) throw TooLarge(entry, limit);
        return Guarded(_file, () =>
        {
            using var packed = entry.Open();
            var unpacked = new MemoryStream();
            var buffer = new byte[1 << 16];
            uint sum = 0;
            // Nor can it take more of the file than there is, whatever the directory says.
            var most = Math.Min(entry.CompressedLength, _size) * _limits.Ratio;
            for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
            {
                // What the directory says of sizes may be a lie; only what comes out counts.
                _total += read;
                if (unpacked.Length + read > limit) throw TooLarge(entry, limit);
                if (_total > _limits.TotalBytes) throw RefiException.TooMuch($"The package unpacks to more than {_limits.TotalBytes >> 20} MiB.", _file);
                if (unpacked.Length + read > RatioFrom && unpacked.Length + read > most)
                    throw RefiException.TooMuch($"`{entry.FullName}` unpacks to more than {_limits.Ratio} times its packed size.", _file);
                unpacked.Write(buffer, 0, read);
                sum = Crc32.Append(sum, buffer.AsSpan(0, read));
            }

            if (sum != entry.Crc32) throw new InvalidDataException($"the checksum of `{entry.FullName}` is wrong");
            return unpacked.ToArray();
        });
    }

    private RefiException TooLarge(ZipArchiveEntry entry, long limit) => RefiException.TooMuch($"`{entry.FullName}` in the package is larger than {limit >> 20} MiB.", _file);

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new RefiException($"The package is damaged or cut short: {failure.Message.TrimEnd('.')}.", file, Again, failure);
        }
    }
}
