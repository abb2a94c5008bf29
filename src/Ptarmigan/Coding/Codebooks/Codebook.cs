using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>The tree of themes, sub-themes and codes in one version.</summary>
public sealed class Codebook
{
    private readonly ImmutableSortedDictionary<long, Code> _codes;
    private readonly ILookup<long, Code> _children;

    internal Codebook(int version, IEnumerable<Code> codes)
        : this(version, codes.ToImmutableSortedDictionary(code => code.Id, code => code))
    {
    }

    private Codebook(int version, ImmutableSortedDictionary<long, Code> codes)
    {
        Version = version;
        _codes = codes;
        _children = codes.Values.ToLookup(code => code.Parent ?? 0);
    }

    /// <summary>A codebook without any code, before its first version.</summary>
    public static Codebook Empty { get; } = new(0, []);

    /// <summary>Its number; each operation makes the next.</summary>
    public int Version { get; }

    /// <summary>Everything that is in it, the retired too, in the order in which they were made.</summary>
    public IEnumerable<Code> All => _codes.Values;

    /// <summary>What is in use.</summary>
    public IEnumerable<Code> InUse => _codes.Values.Where(code => !code.IsRetired);

    /// <summary>What stands at the top and is in use: themes, and what is not placed yet, by level and name.</summary>
    public IEnumerable<Code> Roots => Ordered(_children[0]);

    /// <summary>What stands directly below and is in use, by name.</summary>
    /// <param name="id">The key of the one above.</param>
    public IEnumerable<Code> ChildrenOf(long id) => Ordered(_children[id]);

    /// <summary>The one with a key, and all in use that is below it.</summary>
    public IEnumerable<Code> Branch(long id) => ChildrenOf(id).SelectMany(child => Branch(child.Id)).Prepend(Get(id));

    /// <summary>The one with a key.</summary>
    /// <exception cref="CodingException">There is none.</exception>
    public Code Get(long id) => _codes.TryGetValue(id, out var code)
        ? code
        : throw new CodingException($"The codebook holds nothing with the key {id}.", null, "`ptarmigan codebook show --keys` lists what it holds.");

    /// <summary>The one with a key, if there is one.</summary>
    public bool TryGet(long id, [NotNullWhen(true)] out Code? code) => _codes.TryGetValue(id, out code);

    /// <summary>Those above a code, the topmost first, and the code itself.</summary>
    public IReadOnlyList<Code> PathTo(long id)
    {
        var path = new Stack<Code>();
        for (long? at = id; at is { } key; at = path.Peek().Parent) path.Push(Get(key));
        return [.. path];
    }

    /// <summary>The one above a code at a level, or the code itself; null where none is.</summary>
    public Code? Above(long id, CodeLevel level) => PathTo(id).FirstOrDefault(code => code.Level == level);

    /// <summary>The names on the path, such as <c>Model Usage / I/O handling / padding</c>.</summary>
    public string NameOf(long id) => string.Join(" / ", PathTo(id).Select(code => code.Name));

    /// <summary>
    /// Finds what somebody calls it: <c>#12</c> by its key, a sign, a name, or a path of names with <c> / </c> between them; upper and lower case are alike.
    /// </summary>
    /// <param name="text">What somebody calls it.</param>
    /// <exception cref="CodingException">Nothing in use is called so, or several are.</exception>
    public Code Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = text.Trim();
        if (wanted.StartsWith('#') && long.TryParse(wanted[1..], out var key)) return Get(key);
        var found = InUse.Where(code => Same(code.Sign, wanted)).ToList();
        if (found.Count == 0) found = [.. InUse.Where(code => Same(NameOf(code.Id), wanted))];
        if (found.Count == 0) found = [.. InUse.Where(code => Same(code.Name, wanted))];
        return found switch
        {
            [var only] => only,
            [] => throw new CodingException($"Nothing in the codebook is called `{wanted}`.", null, "`ptarmigan codebook show` lists what it holds."),
            _ => throw new CodingException(
                $"{found.Count} in the codebook are called `{wanted}`: {string.Join(", ", found.Select(code => $"#{code.Id} {NameOf(code.Id)}"))}.", null, "Say which by its # and key, or by its path."),
        };
    }

    /// <summary>The codebook after a change.</summary>
    internal Codebook After(CodebookChange change)
    {
        var codes = _codes.ToBuilder();
        foreach (var (before, after) in change.Codes)
        {
            if (after is not null) codes[after.Id] = after;
            else codes.Remove(before!.Id);
        }

        return new Codebook(Version + 1, codes.ToImmutable());
    }

    /// <summary>The codebook before a change, which was the newest.</summary>
    internal Codebook Before(CodebookChange change) => new(Version - 1, After(change.Reversed())._codes);

    private static bool Same(string? name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Code> Ordered(IEnumerable<Code> codes) =>
        codes.Where(code => !code.IsRetired).OrderBy(code => code.Level).ThenBy(code => code.Name, StringComparer.OrdinalIgnoreCase).ThenBy(code => code.Id);
}
