using System.Globalization;

namespace Ptarmigan.Statistics.Ranks;

/// <summary>The distribution of U over all ways to deal the pooled values, ties included, to two samples of the given sizes.</summary>
/// <remarks>
/// The shift algorithm on doubled mid-ranks, which are whole numbers: row k holds the probabilities of every value of 2U after k
/// values went to the smaller sample. Dealing is done value by value, as drawing without replacement, so rows hold probabilities
/// that neither overflow nor cancel. Source: Streitberg, Röhmel (1986), "Exact distributions for permutation and rank tests",
/// Statistical Software Newsletter 12(1).
/// </remarks>
internal static class PermutationDistribution
{
    // About five seconds of work, and 200 MB at most.
    private const double MaximumWork = 1.5e10;
    private const double MaximumCells = 2.5e7;

    public static double PValue(ReadOnlySpan<double> sortedFirst, ReadOnlySpan<double> sortedSecond, PooledOrder order, Alternative alternative)
    {
        var firstIsDealt = order.First <= order.Second;
        var probabilities = Probabilities(DoubledRanks(sortedFirst, sortedSecond), Math.Min(order.First, order.Second));
        var observed = firstIsDealt ? order.TwiceU : (long)(2 * order.U2);
        var centre = (long)order.Pairs;
        var tail = (alternative, firstIsDealt) switch
        {
            (Alternative.Greater, true) or (Alternative.Less, false) => Location.Sum(probabilities.AsSpan((int)observed..)),
            (Alternative.Less, true) or (Alternative.Greater, false) => Location.Sum(probabilities.AsSpan(..((int)observed + 1))),
            _ => BothTails(probabilities, centre, Math.Abs(observed - centre)),
        };
        return Math.Min(1, tail);
    }

    /// <summary>The probability of each value of 2U, where U belongs to the sample of size <paramref name="dealt"/>.</summary>
    /// <param name="doubledRanks">Twice the mid-rank of every pooled value, ascending.</param>
    /// <param name="dealt">How many values the sample gets, at most half of them.</param>
    public static double[] Probabilities(ReadOnlySpan<int> doubledRanks, int dealt)
    {
        var largest = 2L * dealt * (doubledRanks.Length - dealt);
        RefuseWhatNeverEnds(largest, dealt, doubledRanks.Length);
        var rows = new double[dealt + 1][];
        var used = new int[dealt + 1];
        for (var k = 0; k <= dealt; k++) rows[k] = new double[largest + 1];
        rows[0][0] = 1;
        used[0] = 1;
        for (var i = 0; i < doubledRanks.Length; i++) Deal(rows, used, i, doubledRanks);
        return rows[dealt];
    }

    /// <summary>Deals one value: with the odds of drawing without replacement it goes to the sample, and adds its share to 2U.</summary>
    private static void Deal(double[][] rows, int[] used, int index, ReadOnlySpan<int> doubledRanks)
    {
        var dealt = rows.Length - 1;
        var left = doubledRanks.Length - index;
        for (var k = Math.Min(dealt, index + 1); k >= Math.Max(0, dealt - left); k--)
        {
            Scale(rows[k].AsSpan(0, used[k]), 1 - ((dealt - k) / (double)left));
            if (k == 0 || used[k - 1] == 0) continue;

            // Of its doubled rank, 2k belong to the k values of the sample itself, not to pairs with the other one.
            var shift = doubledRanks[index] - (2 * k);
            var odds = (dealt - k + 1) / (double)left;
            AddShifted(rows[k], rows[k - 1].AsSpan(0, used[k - 1]), shift, odds);
            used[k] = Math.Max(used[k], used[k - 1] + shift);
        }
    }

    private static void Scale(Span<double> row, double factor)
    {
        for (var s = 0; s < row.Length; s++) row[s] *= factor;
    }

    private static void AddShifted(double[] row, ReadOnlySpan<double> from, int shift, double odds)
    {
        // A share can be negative inside a run of ties, but a sum of shares cannot: what would fall below zero is empty.
        var start = Math.Max(0, -shift);
        if (start >= from.Length) return;
        var source = from[start..];
        var target = row.AsSpan(start + shift, source.Length);
        for (var s = 0; s < source.Length; s++) target[s] += odds * source[s];
    }

    private static double BothTails(double[] probabilities, long centre, long distance)
    {
        if (distance == 0) return 1;
        var lower = Location.Sum(probabilities.AsSpan(..((int)(centre - distance) + 1)));
        var upper = Location.Sum(probabilities.AsSpan((int)(centre + distance)..));
        return lower + upper;
    }

    private static int[] DoubledRanks(ReadOnlySpan<double> sortedFirst, ReadOnlySpan<double> sortedSecond)
    {
        double[] pooled = [.. sortedFirst, .. sortedSecond];
        Array.Sort(pooled);
        return [.. MidRanks.Of(pooled).Select(rank => (int)(2 * rank))];
    }

    private static void RefuseWhatNeverEnds(long largest, int dealt, int values)
    {
        var cells = (double)largest * dealt;
        if (cells <= MaximumCells && cells * values <= MaximumWork) return;
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{dealt} and {values - dealt} values");
        throw new AssumptionException(
            Assumption.InRange, sizes, $"The permutation distribution for samples of {sizes} takes too long; use the asymptotic method.");
    }
}
