namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>What each GUID of a file stands for, known before anything is read, so that references can be followed in any direction.</summary>
internal sealed class GuidRegistry(FindingList findings)
{
    /// <summary>The namespace of GUIDs that stand for ids which are none.</summary>
    private static readonly Guid Odd = new("b3b8b0d2-9a51-4c1e-8f0a-0c8f3a5d7e19");

    private readonly Dictionary<RefiElement, Guid> _own = [];
    private readonly Dictionary<Guid, RefiThing> _things = [];
    private readonly Dictionary<Guid, Guid> _otherNames = [];

    /// <summary>The GUID of an element that was registered.</summary>
    public Guid Of(RefiElement element)
    {
        element.Take("guid");
        return _own[element];
    }

    /// <summary>What a GUID stands for; null for nothing in the file.</summary>
    public RefiThing? ThingOf(Guid guid) => _things.TryGetValue(guid, out var thing) ? thing : null;

    public void Register(RefiElement element, RefiThing thing)
    {
        var raw = element.Attribute("guid");
        var subject = element.Attribute("name") ?? raw;
        if (!TryParse(raw, out var guid, out var isOdd))
        {
            guid = RefiGuids.Version5(Odd, $"{element.Name} {element.Line} {_own.Count}");
            // Nothing can refer to a thing without one, but for codings nothing does anyway.
            findings.Mended($"{element.Name}/@guid", subject, element.Line, "There is none; one was made.");
        }
        else if (isOdd)
        {
            findings.Mended($"{element.Name}/@guid", subject, element.Line, $"`{raw}` is no GUID as the format has it; it is read as {RefiNames.Of(guid)}, wherever it stands.");
        }

        if (_things.TryGetValue(guid, out var other))
        {
            findings.Mended($"{element.Name}/@guid", subject, element.Line, $"Another {Word(other)} has it already; a new one was made, and references stay with the other.");
            guid = RefiGuids.Version5(guid, $"{element.Name} {element.Line} {_own.Count}");
        }

        _own[element] = guid;
        _things[guid] = thing;
    }

    /// <summary>Adds a thing that the file only refers to.</summary>
    public void Add(Guid guid, RefiThing thing) => _things[guid] = thing;

    /// <summary>Lets a second GUID lead to an element: that of a PDF's text leads to the PDF.</summary>
    public void AddOtherName(string? raw, RefiElement element)
    {
        if (TryParse(raw, out var guid, out _) && !_things.ContainsKey(guid)) _otherNames[guid] = _own[element];
    }

    /// <summary>The GUID that a reference means, whether there is such a thing or not; null for an empty reference.</summary>
    public Guid? Target(string? raw) => TryParse(raw, out var guid, out _) ? _otherNames.GetValueOrDefault(guid, guid) : null;

    public static string Word(RefiThing thing) => thing.ToString().ToLowerInvariant();

    /// <summary>Reads a GUID in any of the usual forms. Any other id is turned into one, the same at each place where it stands.</summary>
    private static bool TryParse(string? raw, out Guid guid, out bool isOdd)
    {
        var text = raw?.Trim() ?? "";
        isOdd = !Guid.TryParseExact(text, "D", out guid) && !Guid.TryParseExact(text, "B", out guid);
        if (isOdd && text.Length > 0 && !Guid.TryParse(text, out guid)) guid = RefiGuids.Version5(Odd, text);
        return text.Length > 0;
    }
}
