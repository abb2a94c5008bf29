using System.Collections.Concurrent;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>Finds which signals of a list fire. Any number of threads may use one.</summary>
internal sealed class SignalMatcher
{
    private readonly SignalPhrase[] _phrases;
    private readonly PhraseUse[][] _uses;
    private readonly bool[] _needsMore;
    private readonly PhraseAutomaton _automaton;
    private readonly ConcurrentBag<Work> _idle = [];

    public SignalMatcher(IReadOnlyList<Signal> signals)
    {
        var numbers = new Dictionary<string, int>();
        List<SignalPhrase> phrases = [];
        List<List<PhraseUse>> uses = [];
        for (var signal = 0; signal < signals.Count; signal++)
        {
            Add(signals[signal].Phrases, new PhraseUse(signal, PhraseRole.Main, signals[signal].In));
            Add(signals[signal].With, new PhraseUse(signal, PhraseRole.With, SignalFields.Any));
            Add(signals[signal].Unless, new PhraseUse(signal, PhraseRole.Unless, SignalFields.Any));
        }

        _phrases = [.. phrases];
        _uses = [.. uses.Select(list => list.ToArray())];
        _needsMore = [.. signals.Select(signal => signal.With.Count > 0)];
        _automaton = new PhraseAutomaton(_phrases);

        void Add(IReadOnlyList<SignalPhrase> added, PhraseUse use)
        {
            foreach (var phrase in added)
            {
                if (!numbers.TryGetValue(phrase.Text, out var number))
                {
                    numbers.Add(phrase.Text, number = phrases.Count);
                    phrases.Add(phrase);
                    uses.Add([]);
                }

                uses[number].Add(use);
            }
        }
    }

    /// <summary>The numbers of the signals that fire, ascending, put into a list.</summary>
    public void FindFired(ReportText text, List<int> fired)
    {
        fired.Clear();
        var work = Run(text);
        foreach (var signal in work.Touched)
        {
            if (Fires(work.Roles[signal], signal)) fired.Add(signal);
        }

        fired.Sort();
        _idle.Add(work);
    }

    /// <summary>The signals that fire, by number, with the places of their phrases.</summary>
    public SortedDictionary<int, List<SignalSpan>> FindSpans(ReportText text)
    {
        var found = new SortedDictionary<int, List<SignalSpan>>();
        var work = Run(text);
        foreach (var match in work.Scan.Matches)
        {
            foreach (var use in _uses[match.Phrase])
            {
                if (use.Role != PhraseRole.Main || !use.IsIn(match) || !Fires(work.Roles[use.Signal], use.Signal)) continue;
                if (!found.TryGetValue(use.Signal, out var spans)) found.Add(use.Signal, spans = []);
                spans.Add(SpanOf(text, match));
            }
        }

        _idle.Add(work);
        return found;
    }

    private Work Run(ReportText text)
    {
        if (!_idle.TryTake(out var work)) work = new Work(new PhraseScan(_automaton, _phrases.Length), new PhraseRole[_needsMore.Length], []);
        foreach (var signal in work.Touched) work.Roles[signal] = PhraseRole.None;
        work.Touched.Clear();
        work.Scan.Run(text);
        foreach (var match in work.Scan.Matches)
        {
            foreach (ref readonly var use in _uses[match.Phrase].AsSpan())
            {
                if (!use.IsIn(match)) continue;
                ref var roles = ref work.Roles[use.Signal];
                if (roles == PhraseRole.None) work.Touched.Add(use.Signal);
                roles |= use.Role;
            }
        }

        return work;
    }

    private bool Fires(PhraseRole roles, int signal) => roles == (_needsMore[signal] ? PhraseRole.Main | PhraseRole.With : PhraseRole.Main);

    private SignalSpan SpanOf(ReportText text, PhraseMatch match)
    {
        var (first, last) = (text.Tokens[match.Start], text.Tokens[match.End]);
        return new SignalSpan(_phrases[match.Phrase], first.Field, first.Start, last.Start + last.Length - first.Start);
    }

    /// <summary>What one run works with, kept for the next.</summary>
    private sealed record Work(PhraseScan Scan, PhraseRole[] Roles, List<int> Touched);
}
