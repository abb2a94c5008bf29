namespace Ptarmigan.Statistics.Ranks;

/// <summary>What the rank statistics of two samples need to know of their common order; counts are exact whole numbers.</summary>
/// <param name="First">The size of the first sample.</param>
/// <param name="Second">The size of the second sample.</param>
/// <param name="TwiceU">Twice the number of pairs in which the first sample's value is larger, an equal pair counting one half.</param>
/// <param name="TieSum">The sum of t³ - t over the runs of t equal values in the pooled samples.</param>
/// <param name="TiedPairs">How many pairs across the samples are equal.</param>
/// <param name="FirstSquares">The sum, over the first sample, of (values of the second below it minus values above it)².</param>
/// <param name="SecondSquares">The same with the samples exchanged.</param>
internal readonly record struct PooledOrder(
    int First, int Second, long TwiceU, double TieSum, long TiedPairs, double FirstSquares, double SecondSquares)
{
    public double U1 => TwiceU / 2.0;

    public double U2 => Pairs - U1;

    public double Pairs => (double)First * Second;

    public double CliffsDelta => (TwiceU - Pairs) / Pairs;

    public bool HasTies => TieSum > 0;

    /// <summary>The standard deviation of U when both samples come from one population, given these ties; zero when all values are equal.</summary>
    /// <remarks>Source: Lehmann (1975), Nonparametrics, appendix, eq. A.18 (as SciPy and R compute it).</remarks>
    public double Sigma
    {
        get
        {
            double n = (double)First + Second;
            return Math.Sqrt(Math.Max(0, Pairs / 12 * (n + 1 - (n > 1 ? TieSum / (n * (n - 1)) : 0))));
        }
    }

    /// <summary>Walks two samples, each in ascending order, as if merged.</summary>
    public static PooledOrder Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        long twiceU = 0, tiedPairs = 0;
        double tieSum = 0, firstSquares = 0, secondSquares = 0;
        int i = 0, j = 0;
        while (i < first.Length || j < second.Length)
        {
            var value = double.MinNative(Head(first, i), Head(second, j));
            var inFirst = RunLength(first, i, value);
            var inSecond = RunLength(second, j, value);
            long firstBalance = (2L * j) + inSecond - second.Length;
            long secondBalance = (2L * i) + inFirst - first.Length;

            twiceU += inFirst * ((2L * j) + inSecond);
            tiedPairs += (long)inFirst * inSecond;
            tieSum += Ties(inFirst + (long)inSecond);
            firstSquares += inFirst * ((double)firstBalance * firstBalance);
            secondSquares += inSecond * ((double)secondBalance * secondBalance);
            i += inFirst;
            j += inSecond;
        }

        return new PooledOrder(first.Length, second.Length, twiceU, tieSum, tiedPairs, firstSquares, secondSquares);
    }

    /// <summary>t³ - t, what a run of t equal values takes from the variance of the ranks.</summary>
    public static double Ties(long run) => (double)run * (run - 1) * (run + 1);

    /// <summary>The value at a place in a sorted sample, and infinity behind its end.</summary>
    public static double Head(ReadOnlySpan<double> sorted, int place) => place < sorted.Length ? sorted[place] : double.PositiveInfinity;

    /// <summary>How many values from <paramref name="start"/> on equal <paramref name="value"/>.</summary>
    public static int RunLength(ReadOnlySpan<double> sorted, int start, double value)
    {
        // Whose value comes next is a coin toss, so the first step is a sum, not a branch; a second equal value is rare or common.
        var end = start + (Head(sorted, start) == value ? 1 : 0);
        while (end < sorted.Length && sorted[end] == value) end++;
        return end - start;
    }
}
