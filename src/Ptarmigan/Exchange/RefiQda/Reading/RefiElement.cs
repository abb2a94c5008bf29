namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>An element of the XML. What is taken from it is marked, so that in the end whatever nobody took can be told.</summary>
/// <param name="name">The local name.</param>
/// <param name="space">The namespace.</param>
/// <param name="line">The line it begins on, from 1.</param>
internal sealed class RefiElement(string name, string space, int line)
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<RefiElement> _children = [];
    private readonly HashSet<string> _takenAttributes = [];
    private bool _isTaken;

    public string Name => name;

    public string Space => space;

    public int Line => line;

    /// <summary>The text directly in it.</summary>
    public string Text { get; set; } = "";

    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    public IReadOnlyList<RefiElement> Children => _children;

    public IEnumerable<(string Name, string Value)> RestOfAttributes => _attributes.Where(attribute => !_takenAttributes.Contains(attribute.Name));

    public IEnumerable<RefiElement> RestOfChildren => _children.Where(child => !child._isTaken);

    public void Add(string attribute, string value) => _attributes.Add((attribute, value));

    public void Add(RefiElement child) => _children.Add(child);

    /// <summary>Looks at an attribute without taking it; null where there is none.</summary>
    public string? Attribute(string attribute)
    {
        foreach (var (own, value) in _attributes)
        {
            if (own == attribute) return value;
        }

        return null;
    }

    /// <summary>Takes an attribute; null where there is none.</summary>
    public string? Take(string attribute)
    {
        if (Attribute(attribute) is not { } value) return null;
        _takenAttributes.Add(attribute);
        return value;
    }

    /// <summary>Looks at the children of a name without taking them.</summary>
    public IEnumerable<RefiElement> ChildrenOf(string child) => _children.Where(element => element.Name == child);

    /// <summary>Takes the children of a name that nobody has taken yet.</summary>
    public List<RefiElement> TakeAll(string child)
    {
        var taken = _children.FindAll(element => element.Name == child && !element._isTaken);
        foreach (var element in taken) element._isTaken = true;
        return taken;
    }

    /// <summary>Takes the first child of a name; null where there is none.</summary>
    public RefiElement? TakeFirst(string child)
    {
        var first = _children.Find(element => element.Name == child && !element._isTaken);
        if (first is not null) first._isTaken = true;
        return first;
    }
}
