namespace Ptarmigan.Statistics.Ranks;

/// <summary>Ascending copies of samples, made on as many threads as the samples and their size are worth.</summary>
internal static class SortedValues
{
    // Below this many values in all, starting threads costs more than it saves.
    private const int WorthThreads = 50_000;

    public static double[] Of(ReadOnlySpan<double> values)
    {
        var copy = GC.AllocateUninitializedArray<double>(values.Length);
        values.CopyTo(copy);
        RadixSort.Sort(copy);
        return copy;
    }

    public static (double[] First, double[] Second) Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double[][] copies = [first.ToArray(), second.ToArray()];
        SortEach(copies);
        return (copies[0], copies[1]);
    }

    public static double[][] Of(IReadOnlyList<Sample> groups)
    {
        var copies = groups.Select(group => group.Values.ToArray()).ToArray();
        SortEach(copies);
        return copies;
    }

    private static void SortEach(double[][] copies)
    {
        if (copies.Sum(copy => (long)copy.Length) < WorthThreads) Array.ForEach(copies, RadixSort.Sort);
        else Parallel.ForEach(copies, RadixSort.Sort);
    }
}
