using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>
/// Turns reports into sparse vectors: the features that are known, each family of them at length one; then the numbers, standardised; then the report's place along
/// the directions of meaning.
/// </summary>
/// <remarks>Weighing: (1 + ln count) times inverse document frequency, as scikit-learn's smoothed variant has it.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "What threads keep is memory alone, and goes with them.")]
internal sealed class FeatureSpace
{
    private const double NumberLimit = 3;

    private static readonly float[] Weights = [.. Enumerable.Range(0, 64).Select(count => 1 + MathF.Log(count))];

    private readonly Vocabulary _vocabulary;
    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly ThreadLocal<Workspace> _workspace;

    public FeatureSpace(SignalSet signals, Vocabulary vocabulary, double[] means, double[] deviations, MeaningSpace meaning)
    {
        Signals = signals;
        _vocabulary = vocabulary;
        _means = means;
        _deviations = deviations;
        Meaning = meaning;
        _workspace = new(() => new Workspace(signals, vocabulary, meaning));
    }

    public SignalSet Signals { get; }

    public Vocabulary Vocabulary => _vocabulary;

    public ReadOnlySpan<double> Means => _means;

    public ReadOnlySpan<double> Deviations => _deviations;

    public MeaningSpace Meaning { get; }

    /// <summary>Number of places: features, numbers, directions.</summary>
    public int Width => _vocabulary.Count + ReportNumbers.Count + Meaning.Dimensions;

    /// <summary>The family of a place.</summary>
    public FeatureBlock BlockOf(int place) =>
        place < _vocabulary.Count ? _vocabulary.Blocks[place] : place < _vocabulary.Count + ReportNumbers.Count ? FeatureBlock.Numbers : FeatureBlock.Topics;

    /// <summary>Learns which features there are, how rare they are, and how the numbers spread.</summary>
    /// <param name="reports">The reports to be trained on.</param>
    /// <param name="signals">The signals.</param>
    /// <param name="meaning">The directions.</param>
    /// <param name="leastReports">For each family in how many reports a feature must occur.</param>
    public static FeatureSpace Fit(IReadOnlyList<ReportText> reports, SignalSet signals, MeaningSpace meaning, ReadOnlySpan<int> leastReports)
    {
        var features = new ReportFeatures(signals);
        var counts = new FeatureCounts();
        var numbers = new double[ReportNumbers.Count];
        var occurrence = new Dictionary<uint, (int Count, FeatureBlock Block)>();
        var sums = new double[ReportNumbers.Count];
        var squares = new double[ReportNumbers.Count];
        foreach (var report in reports)
        {
            counts.Clear();
            features.Find(report, new CountingSink(counts));
            for (var i = 0; i < counts.Count; i++)
            {
                if (counts.Blocks[i] == FeatureBlock.Topics) continue;
                ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(occurrence, counts.Hashes[i], out _);
                slot = (slot.Count + 1, counts.Blocks[i]);
            }

            ReportNumbers.Measure(report, numbers);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += numbers[i];
                squares[i] += numbers[i] * numbers[i];
            }
        }

        var least = leastReports.ToArray();
        var kept = occurrence.Where(pair => pair.Value.Count >= least[(int)pair.Value.Block]).OrderBy(pair => pair.Key).ToArray();
        var vocabulary = new Vocabulary([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => Rarity(reports.Count, pair.Value.Count))], [.. kept.Select(pair => pair.Value.Block)]);
        var means = sums.Select(sum => sum / reports.Count).ToArray();
        var deviations = squares.Select((square, i) => Math.Sqrt(Math.Max(0, (square / reports.Count) - (means[i] * means[i])))).ToArray();
        return new FeatureSpace(signals, vocabulary, means, deviations, meaning);
    }

    /// <summary>How many features of title and prose of a report, which the space was fitted on, would be known without it: those that are not the rarest of their family.</summary>
    /// <param name="vector">The report's vector.</param>
    public int KnownWithoutIt(FeatureVector vector)
    {
        var rarest = Rarest;
        var count = 0;
        for (var i = 0; i < vector.Count; i++)
        {
            var block = vector.BlockOf[i];
            if (block is FeatureBlock.TitleWords or FeatureBlock.ProseWords && _vocabulary.Rarity[vector.Places[i]] < rarest[(int)block]) count++;
        }

        return count;
    }

    /// <summary>The largest rarity of each family. Training alone asks for it, so that a model is read without.</summary>
    private float[] Rarest => field ??= RarestOf(_vocabulary);

    private static float[] RarestOf(Vocabulary vocabulary)
    {
        var rarest = new float[FeatureVector.Blocks];
        for (var place = 0; place < vocabulary.Count; place++)
        {
            ref var known = ref rarest[(int)vocabulary.Blocks[place]];
            known = Math.Max(known, vocabulary.Rarity[place]);
        }

        return rarest;
    }

    /// <summary>Inverse document frequency, smoothed: ln((1 + n) / (1 + n with it)) + 1.</summary>
    public static float Rarity(int reports, int withFeature) => (float)(Math.Log((1.0 + reports) / (1.0 + withFeature)) + 1);

    /// <summary>What a count weighs: 1 + ln(count).</summary>
    public static float Weight(float count) => count < Weights.Length ? Weights[(int)count] : 1 + MathF.Log(count);

    /// <summary>The vector of a report. It is the thread's own: the next report's takes its place.</summary>
    public FeatureVector Vector(ReportText report)
    {
        var work = _workspace.Value!;
        work.Features.Read(report);
        ReportNumbers.Measure(report, work.Numbers);
        var vector = work.Vector;
        vector.Clear();
        Span<double> squares = stackalloc double[FeatureVector.Blocks];
        squares.Clear();
        var known = work.Features.Counts;
        for (var i = 0; i < known.Count; i++)
        {
            var value = Weight(known.Counts[i]) * _vocabulary.Rarity[known.Places[i]];
            squares[(int)known.Blocks[i]] += value * value;
            vector.Add(known.Places[i], value, known.Blocks[i]);
        }

        vector.Scale(squares);
        var perNumber = 1 / Math.Sqrt(ReportNumbers.Count);
        for (var i = 0; i < _means.Length; i++)
        {
            var standard = _deviations[i] > 0 ? Math.Clamp((work.Numbers[i] - _means[i]) / _deviations[i], -NumberLimit, NumberLimit) : 0;
            if (standard != 0) vector.Add(_vocabulary.Count + i, (float)(standard * perNumber), FeatureBlock.Numbers);
        }

        Array.Clear(work.Point);
        var topics = work.Features.Topics;
        for (var i = 0; i < topics.Count; i++) Meaning.AddAt(topics.Places[i], topics.Counts[i], work.Point);
        MeaningSpace.Normalize(work.Point);
        for (var i = 0; i < work.Point.Length; i++) vector.Add(_vocabulary.Count + _means.Length + i, work.Point[i], FeatureBlock.Topics);
        return vector;
    }

    private sealed class Workspace(SignalSet signals, Vocabulary vocabulary, MeaningSpace meaning)
    {
        public KnownFeatures Features { get; } = new(signals, vocabulary, meaning.Words);

        public double[] Numbers { get; } = new double[ReportNumbers.Count];

        public FeatureVector Vector { get; } = new();

        public float[] Point { get; } = new float[meaning.Dimensions];
    }
}
