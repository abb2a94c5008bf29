namespace Ptarmigan.Statistics.Ranks;

/// <summary>The n1 n2 differences between two samples in ascending order, found by counting and never listed.</summary>
/// <remarks>
/// For a bound d, one walk over both sorted samples counts the differences up to d, so an order statistic is found by halving
/// the range of d, over the bits of the number: at most 64 walks, and exact. Rounding does not harm it: the rounded x - y still
/// grows with x and falls with y. Source: Monahan (1984), "Algorithm 616", ACM TOMS 10(3), in its counting part.
/// </remarks>
/// <param name="first">The first sample, ascending.</param>
/// <param name="second">The second sample, ascending.</param>
internal sealed class PairwiseDifferences(double[] first, double[] second)
{
    private static readonly ulong Zero = RadixSort.ToKey(0);
    private static readonly ulong NegativeZero = Zero - 1;

    public long Count => (long)first.Length * second.Length;

    /// <summary>The middle difference, or the mean of the two middle ones.</summary>
    public double Median()
    {
        var lower = Select((Count + 1) / 2);
        return Count % 2 == 1 ? lower : (lower + Next(lower, (Count / 2) + 1)) / 2;
    }

    /// <summary>The difference of this rank, the smallest having rank 1.</summary>
    public double Select(long rank)
    {
        var low = RadixSort.ToKey(first[0] - second[^1]);
        var high = RadixSort.ToKey(first[^1] - second[0]);
        long countBelow = 0, countHigh = Count;
        while (low < high)
        {
            if (countHigh - countBelow <= first.Length + second.Length) return SelectAmong(low, high, rank - countBelow);
            var middle = Between(low, high);
            var count = CountAtMost(RadixSort.ToNumber(middle));
            if (count >= rank) (high, countHigh) = (middle, count);
            else (low, countBelow) = (middle + 1 == NegativeZero ? Zero : middle + 1, count);
        }

        return RadixSort.ToNumber(low);
    }

    public long CountAtMost(double bound)
    {
        long count = 0;
        var j = 0;
        foreach (var value in first)
        {
            while (j < second.Length && value - second[j] > bound) j++;
            count += second.Length - j;
        }

        return count;
    }

    /// <summary>A key from <paramref name="low"/> to below <paramref name="high"/>, but never that of negative zero, which equals zero.</summary>
    private static ulong Between(ulong low, ulong high)
    {
        var middle = low + ((high - low) / 2);
        return middle == NegativeZero ? middle - 1 : middle;
    }

    /// <summary>The difference of this rank, which is that of <paramref name="value"/> or the one after it.</summary>
    private double Next(double value, long rank)
    {
        if (CountAtMost(value) >= rank) return value;
        var next = double.PositiveInfinity;
        var j = 0;
        foreach (var x in first)
        {
            while (j < second.Length && x - second[j] > value) j++;
            if (j > 0) next = Math.Min(next, x - second[j - 1]);
        }

        return next;
    }

    /// <summary>Lists the differences between two bounds, few by now, and takes the one of this rank among them.</summary>
    private double SelectAmong(ulong lowKey, ulong highKey, long rank)
    {
        double low = RadixSort.ToNumber(lowKey), high = RadixSort.ToNumber(highKey);
        var listed = new List<double>(first.Length + second.Length);
        var start = 0;
        foreach (var value in first)
        {
            while (start < second.Length && value - second[start] > high) start++;
            for (var j = start; j < second.Length && value - second[j] >= low; j++) listed.Add(value - second[j]);
        }

        var sorted = listed.ToArray();
        RadixSort.Sort(sorted);
        return sorted[rank - 1];
    }
}
