using Ptarmigan.Classification.Linear;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Statistics;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>The directions of meaning of many unlabelled reports' words, in which reports lie near that share no word.</summary>
internal sealed class MeaningSpace
{
    private const int LeastReports = 5;
    private const double LargestShare = 0.3;

    private readonly Vocabulary _words;
    private readonly sbyte[] _directions;
    private readonly float[] _scales;

    /// <param name="words">The words.</param>
    /// <param name="directions">For each word its place along each direction, in units of the word's scale.</param>
    /// <param name="scales">For each word its unit.</param>
    /// <param name="dimensions">Number of directions.</param>
    public MeaningSpace(Vocabulary words, sbyte[] directions, float[] scales, int dimensions)
    {
        _words = words;
        _directions = directions;
        _scales = scales;
        Dimensions = dimensions;
    }

    /// <summary>No directions at all.</summary>
    public static MeaningSpace None { get; } = new(new Vocabulary([], [], []), [], [], 0);

    public int Dimensions { get; }

    public Vocabulary Words => _words;

    public ReadOnlySpan<sbyte> Directions => _directions;

    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Learns the directions.</summary>
    /// <param name="reports">The reports, labelled or not.</param>
    /// <param name="signals">The signals, of which nothing is used but that features want them.</param>
    /// <param name="dimensions">Number of directions.</param>
    /// <param name="seed">Seed of the iteration.</param>
    public static MeaningSpace Learn(IReadOnlyList<ReportText> reports, SignalSet signals, int dimensions, long seed)
    {
        var features = new ReportFeatures(signals);
        var counts = new FeatureCounts();
        var reportsWith = new Dictionary<uint, int>();
        var words = new List<(uint[] Hashes, float[] Counts)>(reports.Count);
        foreach (var report in reports)
        {
            counts.Clear();
            features.Find(report, new CountingSink(counts));
            var hashes = new List<uint>();
            var numbers = new List<float>();
            for (var i = 0; i < counts.Count; i++)
            {
                if (counts.Blocks[i] != FeatureBlock.Topics) continue;
                hashes.Add(counts.Hashes[i]);
                numbers.Add(counts.Counts[i]);
                reportsWith[counts.Hashes[i]] = reportsWith.GetValueOrDefault(counts.Hashes[i]) + 1;
            }

            words.Add(([.. hashes], [.. numbers]));
        }

        var kept = reportsWith.Where(pair => pair.Value >= LeastReports && pair.Value < reports.Count * LargestShare).OrderBy(pair => pair.Key).ToArray();
        var vocabulary = new Vocabulary([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => FeatureSpace.Rarity(reports.Count, pair.Value))], [.. kept.Select(_ => FeatureBlock.Topics)]);
        if (vocabulary.Count < dimensions * 2) return None;
        var rows = words.Select(report => Row(report.Hashes, report.Counts, vocabulary)).ToArray();
        return Quantized(vocabulary, LatentSemantics.Learn(rows, vocabulary.Count, dimensions, new SeededRandom(seed)), dimensions);
    }

    /// <summary>Adds a word.</summary>
    public void Add(uint hash, float count, Span<float> point)
    {
        if (_words.Find(hash) is var place and >= 0) AddAt(place, count, point);
    }

    /// <summary>Adds a word by its place among <see cref="Words"/>.</summary>
    public void AddAt(int place, float count, Span<float> point)
    {
        DenseVectors.AddScaled(_directions.AsSpan(place * Dimensions, Dimensions), Weight(place, count), point);
    }

    /// <summary>What a word adds to the product of the point, before that is brought to length one, and a vector along the directions.</summary>
    public double Share(uint hash, float count, ReadOnlySpan<double> along)
    {
        var place = _words.Find(hash);
        if (place < 0) return 0;
        var sum = 0.0;
        for (var k = 0; k < Dimensions; k++) sum += _directions[(place * Dimensions) + k] * along[k];
        return sum * Weight(place, count);
    }

    /// <summary>Brings the point to length one.</summary>
    public static void Normalize(Span<float> point)
    {
        var length = MathF.Sqrt(DenseVectors.Dot(point, point));
        if (length == 0) return;
        for (var i = 0; i < point.Length; i++) point[i] /= length;
    }

    private float Weight(int place, float count) => FeatureSpace.Weight(count) * _words.Rarity[place] * _scales[place];

    private static SparseRow Row(uint[] hashes, float[] counts, Vocabulary vocabulary)
    {
        var places = new List<int>(hashes.Length);
        var values = new List<float>(hashes.Length);
        var square = 0.0;
        for (var i = 0; i < hashes.Length; i++)
        {
            var place = vocabulary.Find(hashes[i]);
            if (place < 0) continue;
            var value = FeatureSpace.Weight(counts[i]) * vocabulary.Rarity[place];
            places.Add(place);
            values.Add(value);
            square += value * value;
        }

        var length = (float)Math.Sqrt(square);
        return new SparseRow([.. places], [.. values.Select(value => value / length)]);
    }

    /// <summary>Keeps each word's directions as whole numbers of up to 127 of its own unit.</summary>
    private static MeaningSpace Quantized(Vocabulary vocabulary, float[] basis, int dimensions)
    {
        var directions = new sbyte[basis.Length];
        var scales = new float[vocabulary.Count];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            var row = basis.AsSpan(word * dimensions, dimensions);
            var largest = 0f;
            foreach (var value in row) largest = Math.Max(largest, Math.Abs(value));
            scales[word] = largest / 127;
            for (var k = 0; k < dimensions && largest > 0; k++) directions[(word * dimensions) + k] = (sbyte)MathF.Round(row[k] / scales[word]);
        }

        return new MeaningSpace(vocabulary, directions, scales, dimensions);
    }
}
