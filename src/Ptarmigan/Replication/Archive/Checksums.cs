using System.Security.Cryptography;

namespace Ptarmigan.Replication.Archive;

/// <summary>The file of checksums, as <c>sha256sum --check</c> reads it.</summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    public static void Write(string folder)
    {
        var lines = PackageArchive.FilesOf(folder).Where(name => name != FileName).Select(name => $"{Of(Path.Combine(folder, name))}  {name}\n").ToList();
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines));
    }

    /// <summary>What differs: files that were changed, added or taken away.</summary>
    public static IEnumerable<(string File, string What)> Compare(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return [(FileName, "There are no checksums.")];
        var told = File.ReadLines(path).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).DistinctBy(parts => parts[1]).ToDictionary(parts => parts[1], parts => parts[0]);
        var there = PackageArchive.FilesOf(folder).Where(name => name != FileName).ToList();
        return
        [
            .. there.Where(name => !told.ContainsKey(name)).Select(name => (name, "The file has no checksum: it was added.")),
            .. told.Keys.Where(name => !there.Contains(name)).Select(name => (name, "The file is missing.")),
            .. there.Where(name => told.TryGetValue(name, out var hash) && hash != Of(Path.Combine(folder, name))).Select(name => (name, "The file was changed since the package was made.")),
        ];
    }

    public static string Of(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
