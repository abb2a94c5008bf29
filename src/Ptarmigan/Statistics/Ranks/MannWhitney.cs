namespace Ptarmigan.Statistics.Ranks;

/// <summary>The Mann-Whitney U test (Wilcoxon rank-sum test): do two independent samples tend to different values?</summary>
/// <remarks>Source: Mann, Whitney (1947), "On a test of whether one of two random variables is stochastically larger than the other", AMS 18(1).</remarks>
public static class MannWhitney
{
    // SciPy's rule for its own "auto".
    private const int ExactUpTo = 8;

    /// <summary>Tests two samples.</summary>
    /// <param name="first">At least one finite value, in any order.</param>
    /// <param name="second">At least one finite value, in any order.</param>
    /// <param name="options">Alternative, method and continuity correction; the defaults where null.</param>
    /// <exception cref="AssumptionException">
    /// A sample is empty, a value is not finite, or an exact method is asked for and the samples are too large for it.
    /// </exception>
    public static MannWhitneyResult Test(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, MannWhitneyOptions? options = null) =>
        Test(first, "The first sample", second, "The second sample", options ?? new MannWhitneyOptions());

    /// <summary>Tests two named samples; errors repeat their names.</summary>
    /// <inheritdoc cref="Test(ReadOnlySpan{double}, ReadOnlySpan{double}, MannWhitneyOptions)"/>
    public static MannWhitneyResult Test(Sample first, Sample second, MannWhitneyOptions? options = null) =>
        Test(first.Values.Span, first.Name, second.Values.Span, second.Name, options ?? new MannWhitneyOptions());

    private static MannWhitneyResult Test(
        ReadOnlySpan<double> first, string firstName, ReadOnlySpan<double> second, string secondName, MannWhitneyOptions options)
    {
        Require.Measurable(first, firstName);
        Require.Measurable(second, secondName);
        var (sortedFirst, sortedSecond) = SortedValues.Of(first, second);
        var order = PooledOrder.Of(sortedFirst, sortedSecond);
        var method = Resolve(options.Method, order);
        var pValue = method switch
        {
            MannWhitneyMethod.Exact => ExactP(order, options.Alternative),
            MannWhitneyMethod.ExactTies => PermutationDistribution.PValue(sortedFirst, sortedSecond, order, options.Alternative),
            _ => AsymptoticP(order, options),
        };

        return new MannWhitneyResult(
            order.First,
            order.Second,
            Quantiles.MedianOfSorted(sortedFirst),
            Quantiles.MedianOfSorted(sortedSecond),
            order.U1,
            order.U2,
            order.Sigma > 0 ? (order.U1 - (order.Pairs / 2)) / order.Sigma : null,
            pValue,
            method,
            options.Alternative,
            options.Continuity && method == MannWhitneyMethod.Asymptotic,
            order.CliffsDelta,
            order.U1 / order.Pairs,
            [.. Notes(options.Method, method, order)]);
    }

    private static MannWhitneyMethod Resolve(MannWhitneyMethod method, PooledOrder order) => method switch
    {
        MannWhitneyMethod.Auto when !order.HasTies && SmallEnough(order) => MannWhitneyMethod.Exact,
        MannWhitneyMethod.Auto => MannWhitneyMethod.Asymptotic,
        MannWhitneyMethod.Exact when order.HasTies => MannWhitneyMethod.ExactTies,
        _ => method,
    };

    private static bool SmallEnough(PooledOrder order) =>
        Math.Min(order.First, order.Second) <= ExactUpTo && NullDistribution.IsWithinReach((long)order.Pairs / 2, order.First, order.Second);

    private static double ExactP(PooledOrder order, Alternative alternative)
    {
        double Tail(double u) => NullDistribution.AtMost((long)u, order.First, order.Second);
        return alternative switch
        {
            Alternative.Greater => Tail(order.U2),
            Alternative.Less => Tail(order.U1),
            _ => Math.Min(1, 2 * Tail(Math.Min(order.U1, order.U2))),
        };
    }

    private static double AsymptoticP(PooledOrder order, MannWhitneyOptions options)
    {
        // Every arrangement of equal values gives the same U, so the observed one is no surprise at all.
        if (order.Sigma == 0) return 1;
        var excess = options.Alternative switch
        {
            Alternative.Greater => order.U1,
            Alternative.Less => order.U2,
            _ => Math.Max(order.U1, order.U2),
        } - (order.Pairs / 2);
        var tail = Tails.NormalUpper((excess - (options.Continuity ? 0.5 : 0)) / order.Sigma);
        return options.Alternative == Alternative.TwoSided ? Math.Min(1, 2 * tail) : tail;
    }

    private static IEnumerable<string> Notes(MannWhitneyMethod asked, MannWhitneyMethod used, PooledOrder order)
    {
        if (order.Sigma == 0) yield return "z: all values are equal, so U cannot vary; z does not exist and the p-value is 1.";
        if (asked == MannWhitneyMethod.Exact && used == MannWhitneyMethod.ExactTies)
            yield return "method: some values are equal, so the exact p-value is that of the permutation distribution (exact-ties).";
    }
}
