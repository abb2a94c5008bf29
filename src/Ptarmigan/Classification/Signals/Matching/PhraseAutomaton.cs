namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>Phrases as one automaton: those that begin alike share their states, and a word leads straight to the states that it can begin.</summary>
internal sealed class PhraseAutomaton
{
    private readonly MatchState[]?[] _starts;
    private readonly MatchState[]?[] _lineStarts;

    public PhraseAutomaton(IReadOnlyList<SignalPhrase> phrases)
    {
        Words = new WordTable(phrases.SelectMany(phrase => phrase.Elements));
        var (free, anchored) = (new StateDraft(), new StateDraft());
        for (var index = 0; index < phrases.Count; index++) Add(phrases[index].IsAnchored ? anchored : free, phrases[index], index);
        var sets = new Dictionary<string, (int[] Numbers, WordSet Set)>();
        _starts = Starts(free, sets);
        _lineStarts = Starts(anchored, sets);
    }

    public WordTable Words { get; }

    /// <summary>The states that a word begins.</summary>
    public ReadOnlySpan<MatchState> StartsWith(int word) => _starts[word];

    /// <summary>The states that a word begins at the start of a line, beside the others.</summary>
    public ReadOnlySpan<MatchState> LineStartsWith(int word) => _lineStarts[word];

    private static void Add(StateDraft root, SignalPhrase phrase, int index)
    {
        var state = root;
        foreach (var element in phrase.Elements) state = state.Next(element);
        state.Phrases.Add(index);
    }

    private MatchState[]?[] Starts(StateDraft root, Dictionary<string, (int[] Numbers, WordSet Set)> sets)
    {
        var starts = new List<MatchState>?[Words.Count];
        foreach (var (element, draft) in root.Children)
        {
            var state = Finish(draft, sets);
            foreach (var number in NumbersOf(element, sets).Numbers) (starts[number] ??= []).Add(state);
        }

        return [.. starts.Select(states => states?.ToArray())];
    }

    private MatchState Finish(StateDraft draft, Dictionary<string, (int[] Numbers, WordSet Set)> sets)
    {
        var state = new MatchState { Phrases = [.. draft.Phrases] };
        var edges = new List<MatchEdge>();
        foreach (var (element, next) in draft.Children)
        {
            var target = Finish(next, sets);
            switch (element.Kind)
            {
                case PhraseElementKind.Gap:
                    state.Gap = target;
                    break;
                case PhraseElementKind.AnyWord:
                    edges.Add(new MatchEdge(0, null, target));
                    break;
                default:
                    var (numbers, set) = NumbersOf(element, sets);
                    edges.Add(numbers.Length == 1 ? new MatchEdge(numbers[0], null, target) : new MatchEdge(0, set, target));
                    break;
            }
        }

        state.Edges = [.. edges];
        return state;
    }

    private (int[] Numbers, WordSet Set) NumbersOf(PhraseElement element, Dictionary<string, (int[] Numbers, WordSet Set)> sets)
    {
        var key = StateDraft.KeyOf(element);
        if (sets.TryGetValue(key, out var known)) return known;
        var numbers = Words.NumbersOf(element);
        return sets[key] = (numbers, new WordSet(numbers, Words.Count));
    }
}
