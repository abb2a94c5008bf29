using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Finds the repository in the address of anything that belongs to it.</summary>
internal static class RepositoryAddress
{
    /// <summary>Reads <c>.../repos/owner/name/...</c> of an API, or <c>https://host/owner/name/...</c> of a site.</summary>
    public static bool TryRead(string? address, out RepositoryName name)
    {
        name = default;
        if (address is null) return false;

        const string api = "/repos/";
        var start = address.IndexOf(api, StringComparison.Ordinal);
        if (start >= 0) start += api.Length;
        else if (address.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0) start = address.IndexOf('/', scheme + 3) + 1;
        if (start <= 0) return false;

        var slash = address.IndexOf('/', start);
        if (slash < 0) return false;
        var end = address.AsSpan(slash + 1).IndexOfAny('/', '?', '#');
        return RepositoryName.TryParse(end < 0 ? address[start..] : address.Substring(start, slash + 1 + end - start), out name);
    }

    /// <summary>Reads a file's name of the form <c>owner__name.jsonl.gz</c>.</summary>
    public static RepositoryName? FromFileName(string path)
    {
        var name = Path.GetFileName(path);
        var between = name.IndexOf("__", StringComparison.Ordinal);
        if (between < 0) return null;
        foreach (var ending in (string[])[".gz", ".jsonl", ".ndjson", ".json"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name[..^ending.Length];
        }

        return RepositoryName.TryParse($"{name[..between]}/{name[(between + 2)..]}", out var repository) ? repository : null;
    }
}
