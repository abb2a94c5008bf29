namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Makes a tree of the codes of ATLAS.ti, which knows sub-codes only by their names: <c>Drink::Tea</c> is a code below <c>Drink</c>.</summary>
internal sealed class CodeNesting
{
    private const string Separator = "::";

    private readonly Dictionary<string, Node> _byPath = new(StringComparer.Ordinal);
    private readonly List<Node> _top = [];
    private readonly FindingList _findings;

    private CodeNesting(FindingList findings) => _findings = findings;

    public static bool IsOf(string? origin) => origin?.Contains("atlas", StringComparison.OrdinalIgnoreCase) == true;

    public static IReadOnlyList<RefiCode> Of(IReadOnlyList<RefiCode> codes, FindingList findings)
    {
        if (!codes.Any(code => PathOf(code.Name).Length > 1)) return codes;
        var nesting = new CodeNesting(findings);
        foreach (var code in codes.Where(code => PathOf(code.Name).Length == 1)) nesting.Put(code, PathOf(code.Name));
        foreach (var code in codes.Where(code => PathOf(code.Name).Length > 1).OrderBy(code => PathOf(code.Name).Length)) nesting.Put(code, PathOf(code.Name));
        return [.. nesting._top.Select(node => node.ToCode())];
    }

    private void Put(RefiCode code, string[] path)
    {
        var parent = path.Length == 1 ? null : Parent(path[..^1], code);
        var node = new Node(code with { Name = path[^1] });
        if (parent is not null) _findings.Mended("Code/@name", code.Name, null, $"By its name it is a sub-code: it now stands below `{parent.Code.Name}` as `{path[^1]}`.");
        (parent?.Children ?? _top).Add(node);
        // Of two codes with the same path, sub-codes go below the first.
        _byPath.TryAdd(string.Join(Separator, path), node);
    }

    private Node Parent(string[] path, RefiCode child)
    {
        var joined = string.Join(Separator, path);
        if (_byPath.TryGetValue(joined, out var known)) return known;
        var made = new Node(new RefiCode { Guid = RefiGuids.Version5(child.Guid, joined), Name = path[^1], IsCodable = false });
        _findings.Mended("Code", joined, null, "There is no such code above its sub-codes; a heading that cannot be coded with was made.");
        (path.Length == 1 ? _top : Parent(path[..^1], made.Code).Children).Add(made);
        return _byPath[joined] = made;
    }

    private static string[] PathOf(string name)
    {
        var parts = name.Split(Separator, StringSplitOptions.TrimEntries);
        return parts.Any(part => part.Length == 0) || parts.Length > 50 ? [name] : parts;
    }

    private sealed record Node(RefiCode Code)
    {
        public List<Node> Children { get; } = [];

        public RefiCode ToCode() => Code with { Codes = [.. Code.Codes, .. Children.Select(child => child.ToCode())] };
    }
}
