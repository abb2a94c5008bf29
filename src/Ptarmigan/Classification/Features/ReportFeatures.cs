using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Finds the features of a report and counts them.</summary>
/// <remarks>
/// What the blocks hold follows the best classical model measured on the NLBSE'24 issue-type data: words and letters of the title by themselves, prose without code,
/// the first lines once more, everything raw once more, and the template's skeleton. One instance serves one thread.
/// </remarks>
internal sealed class ReportFeatures(SignalSet signals)
{
    private const int LeadLength = 800;
    private const int AllLength = 4000;
    private const int ProseLength = 6000;

    private static readonly uint Start = TokenHash.Of("<s>"), End = TokenHash.Of("</s>");

    private readonly WordStream _words = new();
    private readonly List<int> _fired = [];
    private readonly uint[] _signalHashes = [.. signals.Signals.Select(signal => TokenHash.Of(signal.Name))];

    public FeatureCounts Counts { get; } = new();

    public double[] Numbers { get; } = new double[ReportNumbers.Count];

    public void Find(ReportText report)
    {
        Counts.Clear();
        _words.Read(report);
        AddTitle(report);
        AddBody(report);
        ReportSkeleton.Add(report, Counts);
        ReportNumbers.Measure(report, Numbers);
        signals.FindFired(report, _fired);
        foreach (var signal in _fired) Counts.Add(FeatureBlock.Signals, _signalHashes[signal]);
    }

    private void AddTitle(ReportText report)
    {
        var before = Start;
        var twoBefore = 0u;
        foreach (var word in _words.Words)
        {
            if (word.Field != TextField.Title) break;
            Counts.Add(FeatureBlock.TitleWords, word.Hash);
            Counts.Add(FeatureBlock.Topics, word.Hash);
            var pair = TokenHash.Combine(before, word.Hash);
            Counts.Add(FeatureBlock.TitleWords, pair);
            if (twoBefore != 0) Counts.Add(FeatureBlock.TitleWords, TokenHash.Combine(twoBefore, word.Hash));
            twoBefore = pair;
            before = word.Hash;
            if (word.Length > 0) AddLetters(report.Title.AsSpan(word.Start, word.Length), FeatureBlock.TitleLetters, 2);
        }

        Counts.Add(FeatureBlock.TitleWords, TokenHash.Combine(before, End));
        if (twoBefore != 0) Counts.Add(FeatureBlock.TitleWords, TokenHash.Combine(twoBefore, End));
    }

    private void AddBody(ReportText report)
    {
        var raw = 0u;
        var prose = 0u;
        var lead = 0;
        var letters = 0;
        foreach (var word in _words.Words)
        {
            if (word.Field == TextField.Title || word.Start < AllLength)
            {
                Counts.Add(FeatureBlock.AllWords, word.Hash);
                if (raw != 0) Counts.Add(FeatureBlock.AllWords, TokenHash.Combine(raw, word.Hash));
                raw = word.Hash;
            }

            if (word.Field is not (TextField.Prose or TextField.Heading)) continue;
            if (letters < ProseLength)
            {
                Counts.Add(FeatureBlock.ProseWords, word.Hash);
                Counts.Add(FeatureBlock.Topics, word.Hash);
                if (word.Length > 0) AddLetters(report.Body.AsSpan(word.Start, word.Length), FeatureBlock.ProseLetters, 3);
            }

            if (lead < LeadLength)
            {
                Counts.Add(FeatureBlock.LeadWords, word.Hash);
                if (prose != 0) Counts.Add(FeatureBlock.LeadWords, TokenHash.Combine(prose, word.Hash));
                prose = word.Hash;
                lead += word.Length + 1;
            }

            letters += word.Length + 1;
        }
    }

    /// <summary>Sequences of letters within one word, a blank at either end; a word shorter than a sequence is one by itself.</summary>
    private void AddLetters(ReadOnlySpan<char> word, FeatureBlock block, int shortest)
    {
        var padded = word.Length + 2;
        for (var start = 0; start <= padded - shortest; start++)
        {
            var hash = TokenHash.Seed;
            var end = Math.Min(padded, start + 5);
            for (var i = start; i < end; i++)
            {
                hash = TokenHash.Add(hash, i == 0 || i == padded - 1 ? ' ' : TokenHash.Lower(word[i - 1]));
                if (i - start + 1 >= shortest) Counts.Add(block, TokenHash.Finish(hash));
            }
        }
    }
}
