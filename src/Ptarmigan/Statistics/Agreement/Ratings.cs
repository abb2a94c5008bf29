namespace Ptarmigan.Statistics.Agreement;

/// <summary>Items by raters, with at most one label in each place and an explicit gap where a rater gave none.</summary>
/// <remarks>Immutable. Items, raters and labels are kept in ordinal order, so results do not depend on the order of the input.</remarks>
public sealed class Ratings
{
    private readonly string[] _labels;

    internal Ratings(RatingMatrix matrix, string[] labels)
    {
        Matrix = matrix;
        _labels = labels;
    }

    /// <summary>The names of the items, including those that nobody gave a label.</summary>
    public IReadOnlyList<string> Items => Matrix.Items;

    /// <summary>The names of the raters; at least two.</summary>
    public IReadOnlyList<string> Raters => Matrix.Raters;

    /// <summary>The labels that were given at least once.</summary>
    public IReadOnlyList<string> Labels => _labels;

    internal RatingMatrix Matrix { get; }

    /// <summary>Collects ratings; the same rating given twice counts once.</summary>
    /// <param name="ratings">The ratings, in any order.</param>
    /// <exception cref="AssumptionException">
    /// There are no ratings, all are by one rater, or a rater gave one item two different labels.
    /// </exception>
    public static Ratings Of(IEnumerable<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var (matrix, labels) = RatingMatrix.Build(
            ratings.Select(rating => (rating.Item, rating.Rater, rating.Label)), label => label);
        return new(matrix, labels);
    }

    /// <summary>The label a rater gave an item, or null where it gave none.</summary>
    /// <param name="item">The item's place in <see cref="Items"/>.</param>
    /// <param name="rater">The rater's place in <see cref="Raters"/>.</param>
    public string? LabelOf(int item, int rater)
    {
        var label = Matrix.Row(item)[rater];
        return label == RatingMatrix.Missing ? null : _labels[label];
    }

    /// <summary>The same ratings on a coarser level: every label replaced by the one above it, such as a code by its theme.</summary>
    /// <param name="coarser">The label above a label.</param>
    public Ratings RollUp(Func<string, string> coarser)
    {
        ArgumentNullException.ThrowIfNull(coarser);
        var (matrix, labels) = Matrix.Replace(Array.ConvertAll(_labels, label => coarser(label)), label => label);
        return new(matrix, labels);
    }
}
