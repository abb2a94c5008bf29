using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Ptarmigan.Statistics.Ranks;

/// <summary>The distribution of U over all ways to deal the pooled values, ties included, to two samples of the given sizes.</summary>
/// <remarks>
/// The shift algorithm on doubled mid-ranks, which are whole numbers: row k counts the ways to every value of 2U in which k values
/// went to the smaller sample. Counts are only ever added, so no digits are lost, and within the sizes allowed they stay far
/// below the largest number. Source: Streitberg, Röhmel (1986), "Exact distributions for permutation and rank tests",
/// Statistical Software Newsletter 12(1).
/// </remarks>
internal static class PermutationDistribution
{
    // About three seconds of work, and 200 MB at most.
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
        var ways = Location.Sum(rows[dealt]);
        return Array.ConvertAll(rows[dealt], count => count / ways);
    }

    /// <summary>Deals one value: each deal so far goes on once without it and once with it, its share added to 2U.</summary>
    private static void Deal(double[][] rows, int[] used, int index, ReadOnlySpan<int> doubledRanks)
    {
        var dealt = rows.Length - 1;
        var left = doubledRanks.Length - index;
        for (var k = Math.Min(dealt, index + 1); k >= Math.Max(1, dealt - left + 1); k--)
        {
            // Of its doubled rank, 2k belong to the k values of the sample itself, not to pairs with the other one.
            var shift = doubledRanks[index] - (2 * k);
            AddShifted(rows[k], rows[k - 1].AsSpan(0, used[k - 1]), shift);
            used[k] = Math.Max(used[k], used[k - 1] + shift);
        }
    }

    private static void AddShifted(double[] row, ReadOnlySpan<double> from, int shift)
    {
        // A share can be negative inside a run of ties, but a sum of shares cannot: what would fall below zero is empty.
        var start = Math.Max(0, -shift);
        if (start >= from.Length) return;
        var source = from[start..];
        var target = row.AsSpan(start + shift, source.Length);
        var wideSource = MemoryMarshal.Cast<double, Vector<double>>(source);
        var wideTarget = MemoryMarshal.Cast<double, Vector<double>>(target);
        for (var s = 0; s < wideSource.Length; s++) wideTarget[s] += wideSource[s];
        for (var s = wideSource.Length * Vector<double>.Count; s < source.Length; s++) target[s] += source[s];
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
