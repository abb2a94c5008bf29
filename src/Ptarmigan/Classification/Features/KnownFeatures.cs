using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Finds those features of a report that a model knows, and counts them. One instance serves one thread.</summary>
internal sealed class KnownFeatures
{
    private readonly ReportFeatures _finder;
    private readonly PlaceCache _features;
    private readonly PlaceCache _topics;
    private readonly LetterPlaces _titleLetters;
    private readonly LetterPlaces _proseLetters;

    public KnownFeatures(SignalSet signals, Vocabulary vocabulary, Vocabulary topics)
    {
        _finder = new ReportFeatures(signals);
        _features = new PlaceCache(vocabulary);
        _topics = new PlaceCache(topics);
        _titleLetters = new LetterPlaces(vocabulary, FeatureBlock.TitleLetters, ReportFeatures.ShortestInTitle);
        _proseLetters = new LetterPlaces(vocabulary, FeatureBlock.ProseLetters, ReportFeatures.ShortestInProse);
        Counts = new PlaceCounts(vocabulary.Count);
        Topics = new PlaceCounts(topics.Count);
    }

    /// <summary>The features, by their places in the vocabulary.</summary>
    public PlaceCounts Counts { get; }

    /// <summary>The words that lie along directions of meaning, by their places among these.</summary>
    public PlaceCounts Topics { get; }

    public void Read(ReportText report)
    {
        Counts.Clear();
        Topics.Clear();
        _finder.Find(report, new Sink(this));
    }

    private void Add(FeatureBlock block, uint hash)
    {
        var place = _features.Find(FeatureCounts.Key(block, hash));
        if (place >= 0) Counts.Add(place, block);
    }

    private readonly struct Sink(KnownFeatures known) : IFeatureSink
    {
        public void AddWords(FeatureBlock block, uint hash, int first, int second, int third)
        {
            if (block != FeatureBlock.Topics) known.Add(block, hash);
            else if (known._topics.Find(FeatureCounts.Key(block, hash)) is var place and >= 0) known.Topics.Add(place, block);
        }

        public void AddLetters(FeatureBlock block, ReadOnlySpan<char> letters, int shortest, int word)
        {
            var places = block == FeatureBlock.TitleLetters ? known._titleLetters : known._proseLetters;
            foreach (var place in places.Of(letters, known._finder.Words.Words[word].Hash)) known.Counts.Add(place, block);
        }

        public void AddStructure(StructureKind kind, uint hash, ReadOnlySpan<TextToken> about, ReadOnlySpan<TextToken> tokens) => known.Add(FeatureBlock.Structure, hash);

        public void AddSignal(uint hash, int signal) => known.Add(FeatureBlock.Signals, hash);
    }
}
