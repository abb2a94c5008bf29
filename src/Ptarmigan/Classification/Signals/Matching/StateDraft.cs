namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>A state while phrases are added to the automaton.</summary>
internal sealed class StateDraft
{
    private readonly Dictionary<string, (PhraseElement Element, StateDraft Next)> _children = [];

    public List<int> Phrases { get; } = [];

    public IEnumerable<(PhraseElement Element, StateDraft Next)> Children => _children.Values;

    public StateDraft Next(PhraseElement element)
    {
        var key = KeyOf(element);
        if (_children.TryGetValue(key, out var known)) return known.Next;
        var next = new StateDraft();
        _children.Add(key, (element, next));
        return next;
    }

    /// <summary>The same for elements that stand for the same words.</summary>
    public static string KeyOf(PhraseElement element) => element.Kind switch
    {
        PhraseElementKind.Gap => "...",
        PhraseElementKind.AnyWord => "_",
        _ when element.Words.Count == 1 && element.Prefixes.Count == 0 => element.Words[0],
        _ => string.Join('|', element.Words.Concat(element.Prefixes.Select(prefix => prefix + "*")).Distinct().Order(StringComparer.Ordinal)),
    };
}
