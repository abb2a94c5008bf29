using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Explanations;

/// <summary>Finds a report's features as <see cref="FeatureSpace"/> does, and keeps for each what it is made of.</summary>
internal sealed class FeatureTrace
{
    private const string NoTitle = "no words in the title";

    private readonly SignalSet _signals;
    private readonly ReportFeatures _features;
    private readonly Dictionary<uint, TracedFeature> _found = [];
    private readonly List<TracedElement> _elements = [];
    private ReportText _report = null!;
    private int[] _elementOfWord = [];
    private string[] _wordTexts = [];

    public FeatureTrace(SignalSet signals)
    {
        _signals = signals;
        _features = new ReportFeatures(signals);
    }

    /// <summary>The features of the report that was read last, by their hash within all families (<see cref="FeatureCounts.Key"/>).</summary>
    public IReadOnlyDictionary<uint, TracedFeature> Features => _found;

    /// <summary>What they are made of.</summary>
    public IReadOnlyList<TracedElement> Elements => _elements;

    public void Read(ReportText report)
    {
        _report = report;
        _found.Clear();
        _elements.Clear();
        // The words are known once features are looked for; the first feature asks for them.
        _elementOfWord = [];
        _features.Find(report, new Sink(this));
    }

    private void AddWords(FeatureBlock block, uint hash, int first, int second, int third)
    {
        if (_elementOfWord.Length == 0) ReadWords();
        var made = new List<int>(3);
        var texts = new List<string>(3);
        foreach (var word in (ReadOnlySpan<int>)[first, second, third])
        {
            if (word >= 0) made.Add(_elementOfWord[word]);
            if (word != ReportFeatures.None) texts.Add(word switch { ReportFeatures.TitleStart => "<s>", ReportFeatures.TitleEnd => "</s>", _ => _wordTexts[word] });
        }

        if (made.Count == 0) made.Add(Element(ContributionKind.Structure, NoTitle, TextField.Title, 0, 0));
        Add(block, hash, string.Join(' ', texts), [.. made]);
    }

    private void AddLetters(FeatureBlock block, ReadOnlySpan<char> letters, int shortest, int word)
    {
        var padded = $" {Lower(letters)} ";
        foreach (var (start, length, hash) in new LetterSequences(letters, shortest)) Add(block, hash, padded.Substring(start, length), [_elementOfWord[word]]);
    }

    private void AddStructure(StructureKind kind, uint hash, ReadOnlySpan<TextToken> about, ReadOnlySpan<TextToken> tokens)
    {
        var name = NameOf(kind);
        var words = Slug(tokens);
        var text = about.Length == 0 ? $"{name}: {words}" : $"{name}: {Slug(about)}: {words}";
        // An empty box has no words.
        var (field, start, end) = tokens.Length == 0 ? (TextField.Prose, 0, 0) : (tokens[0].Field, tokens[0].Start, tokens[^1].Start + tokens[^1].Length);
        Add(FeatureBlock.Structure, hash, text, [Element(ContributionKind.Structure, text, field, start, end)]);
    }

    private void AddSignal(uint hash, int signal)
    {
        var name = _signals.Signals[signal].Name;
        Add(FeatureBlock.Signals, hash, name, [Element(ContributionKind.Signal, name, TextField.Prose, 0, 0)]);
    }

    private void Add(FeatureBlock block, uint hash, string text, int[] elements)
    {
        var key = FeatureCounts.Key(block, hash);
        text = $"{(int)block}:{text}";
        if (!_found.TryGetValue(key, out var feature)) _found.Add(key, feature = new TracedFeature(block, text));
        else if (feature.Text != text) feature.IsAmbiguous = true;
        feature.Occurrences.Add(elements);
    }

    private void ReadWords()
    {
        var words = _features.Words.Words;
        _elementOfWord = new int[words.Length];
        _wordTexts = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var text = word.Length == 0 ? WordStream.StandIn(word.Hash) : null;
            _wordTexts[i] = text ?? Letters(word.Field, word.Start, word.End);
            _elementOfWord[i] = word.End == word.Start
                ? Element(ContributionKind.Structure, text == "<code>" ? "a block of code" : "a heading", word.Field, word.Start, word.Start)
                : Element(ContributionKind.Word, _wordTexts[i], word.Field, word.Start, word.End);
        }
    }

    private int Element(ContributionKind kind, string name, TextField field, int start, int end)
    {
        _elements.Add(new TracedElement(kind, name, field == TextField.Title ? EvidencePart.Title : EvidencePart.Body, start, end));
        return _elements.Count - 1;
    }

    /// <summary>A token as it is hashed: in lower case, without apostrophes.</summary>
    private string Letters(TextField field, int start, int end)
    {
        var text = Lower((field == TextField.Title ? _report.Title : _report.Body).AsSpan(start, end - start));
        return text.AsSpan().ContainsAny('\'', '\u2019') ? string.Concat(text.Where(letter => !TokenHash.IsApostrophe(letter))) : text;
    }

    private static string Lower(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        for (var i = 0; i < letters.Length; i++) letters[i] = TokenHash.Lower(text[i]);
        return new string(letters);
    }

    private string Slug(ReadOnlySpan<TextToken> tokens)
    {
        var words = new List<string>(tokens.Length);
        foreach (var token in tokens)
        {
            if (!token.Has(TokenTraits.Mark)) words.Add(token.Has(TokenTraits.Number) ? "<number>" : Letters(token.Field, token.Start, token.Start + token.Length));
        }

        return string.Join(' ', words);
    }

    private static string NameOf(StructureKind kind) => kind switch
    {
        StructureKind.FirstWord => "first word of the title",
        StructureKind.FirstWordOfProse => "first word of the text",
        StructureKind.Tag => "tag of the title",
        StructureKind.Heading => "heading",
        StructureKind.Answer => "under the heading",
        StructureKind.Key => "key",
        StructureKind.Value => "value of",
        StructureKind.Ticked => "ticked box",
        StructureKind.Unticked => "empty box",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private readonly struct Sink(FeatureTrace trace) : IFeatureSink
    {
        public void AddWords(FeatureBlock block, uint hash, int first, int second, int third) => trace.AddWords(block, hash, first, second, third);

        public void AddLetters(FeatureBlock block, ReadOnlySpan<char> letters, int shortest, int word) => trace.AddLetters(block, letters, shortest, word);

        public void AddStructure(StructureKind kind, uint hash, ReadOnlySpan<TextToken> about, ReadOnlySpan<TextToken> tokens) => trace.AddStructure(kind, hash, about, tokens);

        public void AddSignal(uint hash, int signal) => trace.AddSignal(hash, signal);
    }
}
