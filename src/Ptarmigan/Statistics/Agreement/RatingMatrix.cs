namespace Ptarmigan.Statistics.Agreement;

/// <summary>Who said what about which item, as numbers of distinct answers; -1 where a rater gave none.</summary>
/// <remarks>Items and raters are held in ordinal order, so nothing computed from here depends on the order of the input.</remarks>
internal sealed class RatingMatrix
{
    public const int Missing = -1;

    private readonly int[] _answers;
    private IReadOnlyList<UnitPattern>? _patterns;

    private RatingMatrix(string[] items, string[] raters, int[] answers)
    {
        Items = items;
        Raters = raters;
        _answers = answers;
    }

    public string[] Items { get; }

    public string[] Raters { get; }

    /// <summary>The distinct rows and how often each occurs; computed once, as every statistic starts from them.</summary>
    public IReadOnlyList<UnitPattern> Patterns => _patterns ??= CollectPatterns();

    /// <summary>The answers about one item, in the order of <see cref="Raters"/>.</summary>
    public ReadOnlySpan<int> Row(int item) => _answers.AsSpan(item * Raters.Length, Raters.Length);

    /// <summary>The same ratings with every answer replaced by another, where several may become the same.</summary>
    public (RatingMatrix Matrix, TAnswer[] Answers) Replace<TAnswer>(TAnswer[] replacements, Func<TAnswer, string> sortKey)
        where TAnswer : class
    {
        var (names, numberOf) = Number(replacements, sortKey);
        var answers = Array.ConvertAll(_answers, answer => answer == Missing ? Missing : numberOf[replacements[answer]]);
        return (new(Items, Raters, answers), names);
    }

    /// <exception cref="AssumptionException">No ratings, fewer than two raters, or two answers of one rater about one item.</exception>
    public static (RatingMatrix Matrix, TAnswer[] Answers) Build<TAnswer>(
        IEnumerable<(string Item, string Rater, TAnswer? Answer)> ratings, Func<TAnswer, string> sortKey)
        where TAnswer : class, IEquatable<TAnswer>
    {
        var given = ratings.ToList();
        if (given.Count == 0) throw new AssumptionException(Assumption.NotEmpty, "ratings", "There are no ratings.");

        var items = Number(given.Select(rating => rating.Item), name => name);
        var raters = Number(given.Select(rating => rating.Rater), name => name);
        var answers = Number(given.Select(rating => rating.Answer).OfType<TAnswer>(), sortKey);
        if (raters.Names.Length < 2)
            throw new AssumptionException(
                Assumption.EnoughGroups, raters.Names[0], $"Agreement needs at least two raters; all ratings are by {raters.Names[0]}.");

        var cells = new int[items.Names.Length * raters.Names.Length];
        Array.Fill(cells, Missing);
        foreach (var (item, rater, answer) in given)
        {
            if (answer is null) continue;
            ref var cell = ref cells[items.NumberOf[item] * raters.Names.Length + raters.NumberOf[rater]];
            var number = answers.NumberOf[answer];
            if (cell != Missing && cell != number)
                throw new AssumptionException(
                    Assumption.OneAnswerEach,
                    $"{item}, {rater}",
                    $"{rater} rated {item} more than once and differently: {sortKey(answers.Names[Math.Min(cell, number)])} "
                    + $"and {sortKey(answers.Names[Math.Max(cell, number)])}.");
            cell = number;
        }

        return (new(items.Names, raters.Names, cells), answers.Names);
    }

    private static (T[] Names, Dictionary<T, int> NumberOf) Number<T>(IEnumerable<T> occurring, Func<T, string> sortKey)
        where T : class
    {
        T[] names = [.. occurring.Distinct().OrderBy(sortKey, StringComparer.Ordinal)];
        return (names, names.Index().ToDictionary(entry => entry.Item, entry => entry.Index));
    }

    private List<UnitPattern> CollectPatterns()
    {
        var order = Enumerable.Range(0, Items.Length).ToArray();
        Array.Sort(order, (one, other) => Row(one).SequenceCompareTo(Row(other)));

        var patterns = new List<UnitPattern>();
        for (var start = 0; start < order.Length;)
        {
            var row = Row(order[start]);
            var end = start + 1;
            while (end < order.Length && Row(order[end]).SequenceEqual(row)) end++;
            patterns.Add(UnitPattern.Of(row, end - start));
            start = end;
        }

        return patterns;
    }
}
