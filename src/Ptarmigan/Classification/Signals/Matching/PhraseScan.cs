using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>Finds phrases in a report in one pass over its tokens. It can be used again and again, by one at a time.</summary>
/// <remarks>Of each phrase and part of the report the place that ends first is kept, and of those that end there the shortest.</remarks>
internal sealed class PhraseScan(PhraseAutomaton automaton, int phraseCount)
{
    /// <summary>Title, prose and code: a phrase does not go from one to another.</summary>
    private const int PartCount = 3;

    private readonly int[] _places = NewPlaces(phraseCount);
    private readonly List<PhraseMatch> _matches = [];
    private List<Reading> _readings = [];
    private List<Reading> _next = [];

    /// <summary>What the last scan found, in the order in which the matches end.</summary>
    public IReadOnlyList<PhraseMatch> Matches => _matches;

    public void Run(ReportText text)
    {
        foreach (var match in _matches) _places[Place(match.Phrase, match.Part)] = -1;
        _matches.Clear();
        _readings.Clear();

        var tokens = text.Tokens;
        var part = -1;
        for (var at = 0; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            // Addresses and markup are not what somebody says, and a template's comments are nobody's words.
            if ((token.Traits & (TokenTraits.Address | TokenTraits.Markup)) != 0) continue;
            var here = PartOf(token.Field);
            if (here != part)
            {
                _readings.Clear();
                part = here;
            }

            if (part < 0) continue;
            var word = automaton.Words.NumberOf(text, token);
            if (_readings.Count > 0) Advance(word, at, part);
            if (word == WordTable.Unknown) continue;
            foreach (var state in automaton.StartsWith(word)) Enter(_readings, state, at, at, part);
            if (!token.Has(TokenTraits.StartsLine)) continue;
            foreach (var state in automaton.LineStartsWith(word)) Enter(_readings, state, at, at, part);
        }
    }

    private static int PartOf(TextField field) => field switch
    {
        TextField.Title => 0,
        TextField.Heading or TextField.Prose => 1,
        TextField.Code => 2,
        _ => -1,
    };

    public static SignalFields FieldOf(int part) => (SignalFields)(1 << part);

    private static int[] NewPlaces(int phraseCount)
    {
        var places = new int[phraseCount * PartCount];
        Array.Fill(places, -1);
        return places;
    }

    private static int Place(int phrase, int part) => (phrase * PartCount) + part;

    private void Advance(int word, int at, int part)
    {
        _next.Clear();
        foreach (var reading in _readings)
        {
            foreach (ref readonly var edge in reading.State.Edges.AsSpan())
            {
                if (edge.Takes(word)) Enter(_next, edge.Target, reading.Start, at, part);
            }

            if (reading.Patience > 0) _next.Add(reading with { Patience = reading.Patience - 1 });
        }

        (_readings, _next) = (_next, _readings);
    }

    private void Enter(List<Reading> readings, MatchState state, int start, int at, int part)
    {
        foreach (var phrase in state.Phrases) Note(phrase, part, start, at);
        if (state.Edges.Length > 0) readings.Add(new Reading(state, start, 0));
        if (state.Gap is { } gap) readings.Add(new Reading(gap, start, SignalPhrase.GapLength));
    }

    private void Note(int phrase, int part, int start, int end)
    {
        ref var place = ref _places[Place(phrase, part)];
        if (place < 0)
        {
            place = _matches.Count;
            _matches.Add(new PhraseMatch(phrase, part, start, end));
        }
        else if (_matches[place] is var known && known.End == end && known.Start < start)
        {
            _matches[place] = known with { Start = start };
        }
    }

    /// <summary>A phrase half read: where it began, and how many words it may still wait for the next.</summary>
    private readonly record struct Reading(MatchState State, int Start, int Patience);
}
