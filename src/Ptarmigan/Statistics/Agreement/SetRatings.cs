namespace Ptarmigan.Statistics.Agreement;

/// <summary>Items by raters, with a set of labels in each place and an explicit gap where a rater gave no answer.</summary>
/// <remarks>
/// Immutable. An empty set is an answer (no label applies); a gap is not. Items, raters and sets are kept in ordinal order,
/// so results do not depend on the order of the input.
/// </remarks>
public sealed class SetRatings
{
    private readonly LabelSet[] _sets;

    private SetRatings(RatingMatrix matrix, LabelSet[] sets)
    {
        Matrix = matrix;
        _sets = sets;
        Labels = [.. sets.SelectMany(set => set.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the items, including those that nobody answered.</summary>
    public IReadOnlyList<string> Items => Matrix.Items;

    /// <summary>The names of the raters; at least two.</summary>
    public IReadOnlyList<string> Raters => Matrix.Raters;

    /// <summary>The labels that are in at least one set.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The different sets that were given.</summary>
    public IReadOnlyList<LabelSet> Sets => _sets;

    internal RatingMatrix Matrix { get; }

    /// <summary>Collects ratings; the same rating given twice counts once.</summary>
    /// <param name="ratings">The ratings, in any order.</param>
    /// <exception cref="AssumptionException">
    /// There are no ratings, all are by one rater, or a rater gave one item two different sets.
    /// </exception>
    public static SetRatings Of(IEnumerable<SetRating> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var (matrix, sets) = RatingMatrix.Build(
            ratings.Select(rating => (rating.Item, rating.Rater, rating.Labels)), set => set.ToString());
        return new(matrix, sets);
    }

    /// <summary>The same ratings on a coarser level: every label of every set replaced by the one above it.</summary>
    /// <param name="coarser">The label above a label, such as the theme of a code.</param>
    public SetRatings RollUp(Func<string, string> coarser)
    {
        ArgumentNullException.ThrowIfNull(coarser);
        var (matrix, sets) = Matrix.Replace(
            Array.ConvertAll(_sets, set => LabelSet.Of(set.Labels.Select(coarser))), set => set.ToString());
        return new(matrix, sets);
    }

    /// <summary>The same ratings with each whole set read as one label, so that sets agree only when they are identical.</summary>
    public Ratings AsWholeSets() => new(Matrix, Array.ConvertAll(_sets, set => $"{{{set}}}"));
}
