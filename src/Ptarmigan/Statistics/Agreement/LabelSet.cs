namespace Ptarmigan.Statistics.Agreement;

/// <summary>A set of labels given as one answer; two sets are equal when they hold the same labels, in any order.</summary>
public sealed class LabelSet : IEquatable<LabelSet>
{
    private readonly string[] _labels;

    private LabelSet(IEnumerable<string> labels) =>
        _labels = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The answer that no label applies, which is an answer and not a missing one.</summary>
    public static LabelSet Empty { get; } = new([]);

    /// <summary>The labels, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The set of the given labels; repeated ones count once.</summary>
    /// <param name="labels">The labels, in any order.</param>
    /// <exception cref="ArgumentException">A label is null, empty or blank.</exception>
    public static LabelSet Of(params IEnumerable<string> labels)
    {
        var set = new LabelSet(labels);
        foreach (var label in set._labels) ArgumentException.ThrowIfNullOrWhiteSpace(label, nameof(labels));
        return set;
    }

    /// <summary>Reads a set from one cell of a table, such as <c>DI-GUIDE;SE-INSTALL</c>.</summary>
    /// <param name="text">The labels between separators; blanks around a label and empty parts are dropped. Empty text is the empty set.</param>
    /// <param name="separator">What stands between two labels.</param>
    /// <exception cref="ArgumentException"><paramref name="separator"/> is empty.</exception>
    public static LabelSet Parse(string text, string separator = ";")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(separator);
        return new(text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How far apart two sets are, in [0, 1]: 0 for equal sets, 1 for sets without a common label.</summary>
    /// <param name="other">The other set.</param>
    /// <param name="distance">Which distance.</param>
    public double DistanceTo(LabelSet other, LabelDistance distance)
    {
        ArgumentNullException.ThrowIfNull(other);
        return 1 - SimilarityTo(other, distance);
    }

    /// <inheritdoc/>
    public bool Equals(LabelSet? other) => other is not null && _labels.AsSpan().SequenceEqual(other._labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var label in _labels) hash.Add(label, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The labels with <c>;</c> between them; empty text for the empty set.</summary>
    public override string ToString() => string.Join(';', _labels);

    internal double SimilarityTo(LabelSet other, LabelDistance distance)
    {
        if (Equals(other)) return 1;
        var shared = CountShared(other);
        if (shared == 0 || distance == LabelDistance.Nominal) return 0;

        var jaccard = shared / (double)(_labels.Length + other._labels.Length - shared);
        if (distance == LabelDistance.Jaccard) return jaccard;

        // Passonneau (2006): two thirds where one set holds the other, one third where they only overlap.
        var oneHoldsTheOther = shared == Math.Min(_labels.Length, other._labels.Length);
        return jaccard * (oneHoldsTheOther ? 2.0 / 3 : 1.0 / 3);
    }

    private int CountShared(LabelSet other)
    {
        var shared = 0;
        for (int mine = 0, theirs = 0; mine < _labels.Length && theirs < other._labels.Length;)
        {
            var order = string.CompareOrdinal(_labels[mine], other._labels[theirs]);
            if (order == 0) shared++;
            if (order <= 0) mine++;
            if (order >= 0) theirs++;
        }

        return shared;
    }
}
