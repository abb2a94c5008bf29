using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Finds the features of a report.</summary>
/// <remarks>
/// What the blocks hold follows the best classical model measured on the NLBSE'24 issue-type data: words and letters of the title by themselves, prose without code,
/// the first lines once more, everything raw once more, and the template's skeleton. One instance serves one thread.
/// </remarks>
internal sealed class ReportFeatures(SignalSet signals)
{
    private const int LeadLength = 800;
    private const int AllLength = 4000;
    private const int ProseLength = 6000;

    /// <summary>The shortest sequence of letters in a word of the title.</summary>
    public const int ShortestInTitle = 2;

    /// <summary>The shortest sequence of letters in a word of prose.</summary>
    public const int ShortestInProse = 3;

    /// <summary>No word: the sequence is shorter.</summary>
    public const int None = -1;

    /// <summary>In the place of a word: the begin of the title.</summary>
    public const int TitleStart = -2;

    /// <summary>In the place of a word: the end of the title.</summary>
    public const int TitleEnd = -3;

    private static readonly uint Start = TokenHash.Of("<s>"), End = TokenHash.Of("</s>");

    private readonly List<int> _fired = [];
    private readonly uint[] _signalHashes = [.. signals.Signals.Select(signal => TokenHash.Of(signal.Name))];

    /// <summary>The words of the report that was looked at last.</summary>
    public WordStream Words { get; } = new();

    /// <summary>Hands every feature but the numbers to a sink, in an order that does not change.</summary>
    public void Find<TSink>(ReportText report, TSink sink)
        where TSink : struct, IFeatureSink
    {
        Words.Read(report);
        AddTitle(report, sink);
        AddBody(report, sink);
        ReportSkeleton.Add(report, sink);
        signals.FindFired(report, _fired);
        foreach (var signal in _fired) sink.AddSignal(_signalHashes[signal], signal);
    }

    private void AddTitle<TSink>(ReportText report, TSink sink)
        where TSink : struct, IFeatureSink
    {
        var words = Words.Words;
        var before = Start;
        var twoBefore = 0u;
        var last = -1;
        for (var i = 0; i < words.Length && words[i].Field == TextField.Title; i++)
        {
            var word = words[i];
            sink.AddWords(FeatureBlock.TitleWords, word.Hash, i, None, None);
            sink.AddWords(FeatureBlock.Topics, word.Hash, i, None, None);
            var pair = TokenHash.Combine(before, word.Hash);
            sink.AddWords(FeatureBlock.TitleWords, pair, i == 0 ? TitleStart : i - 1, i, None);
            if (twoBefore != 0) sink.AddWords(FeatureBlock.TitleWords, TokenHash.Combine(twoBefore, word.Hash), i == 1 ? TitleStart : i - 2, i - 1, i);
            twoBefore = pair;
            before = word.Hash;
            last = i;
            if (word.Length > 0) sink.AddLetters(FeatureBlock.TitleLetters, report.Title.AsSpan(word.Start, word.Length), ShortestInTitle, i);
        }

        sink.AddWords(FeatureBlock.TitleWords, TokenHash.Combine(before, End), last < 0 ? TitleStart : last, TitleEnd, None);
        if (twoBefore != 0) sink.AddWords(FeatureBlock.TitleWords, TokenHash.Combine(twoBefore, End), last == 0 ? TitleStart : last - 1, last, TitleEnd);
    }

    private void AddBody<TSink>(ReportText report, TSink sink)
        where TSink : struct, IFeatureSink
    {
        var words = Words.Words;
        int raw = None, prose = None;
        var lead = 0;
        var letters = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Field == TextField.Title || word.Start < AllLength)
            {
                sink.AddWords(FeatureBlock.AllWords, word.Hash, i, None, None);
                if (raw >= 0) sink.AddWords(FeatureBlock.AllWords, TokenHash.Combine(words[raw].Hash, word.Hash), raw, i, None);
                raw = i;
            }

            if (word.Field is not (TextField.Prose or TextField.Heading)) continue;
            if (letters < ProseLength)
            {
                sink.AddWords(FeatureBlock.ProseWords, word.Hash, i, None, None);
                sink.AddWords(FeatureBlock.Topics, word.Hash, i, None, None);
                if (word.Length > 0) sink.AddLetters(FeatureBlock.ProseLetters, report.Body.AsSpan(word.Start, word.Length), ShortestInProse, i);
            }

            if (lead < LeadLength)
            {
                sink.AddWords(FeatureBlock.LeadWords, word.Hash, i, None, None);
                if (prose >= 0) sink.AddWords(FeatureBlock.LeadWords, TokenHash.Combine(words[prose].Hash, word.Hash), prose, i, None);
                prose = i;
                lead += word.Length + 1;
            }

            letters += word.Length + 1;
        }
    }
}
