namespace Ptarmigan.Statistics;

/// <summary>Percentile bootstrap intervals: how much a statistic moves when the data are drawn anew from themselves.</summary>
/// <remarks>
/// Each group is resampled with replacement to its own size; the interval is the middle share of the resampled values, by
/// quantiles of type 7. Source: Efron (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1).
/// </remarks>
public static class Bootstrap
{
    /// <summary>The statistic of one sample with its interval.</summary>
    /// <param name="sample">At least one finite value, in any order; the order takes part in the drawing.</param>
    /// <param name="statistic">What to compute, such as <see cref="Location.Median"/>.</param>
    /// <param name="options">Resamples, seed and confidence; the defaults where null.</param>
    /// <exception cref="AssumptionException">The sample is empty, a value is not finite, or the confidence is not in (0, 1).</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one resample is asked for.</exception>
    public static BootstrapEstimate Of(ReadOnlySpan<double> sample, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return OfGroups([new Sample("The sample", sample.ToArray())], groups => statistic(groups[0].Values.Span), options);
    }

    /// <summary>The statistic of the first sample minus that of the second, with its interval.</summary>
    /// <param name="first">At least one finite value.</param>
    /// <param name="second">At least one finite value.</param>
    /// <param name="statistic">What to compute of each, such as <see cref="Location.Median"/>.</param>
    /// <param name="options">Resamples, seed and confidence; the defaults where null.</param>
    /// <exception cref="AssumptionException">A sample is empty, a value is not finite, or the confidence is not in (0, 1).</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one resample is asked for.</exception>
    public static BootstrapEstimate OfDifference(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        Sample[] samples = [new("The first sample", first.ToArray()), new("The second sample", second.ToArray())];
        return OfGroups(samples, groups => statistic(groups[0].Values.Span) - statistic(groups[1].Values.Span), options);
    }

    /// <summary>A statistic of several samples with its interval; each is resampled by itself.</summary>
    /// <param name="groups">One or more samples of at least one finite value each.</param>
    /// <param name="statistic">What to compute of them together.</param>
    /// <param name="options">Resamples, seed and confidence; the defaults where null.</param>
    /// <exception cref="AssumptionException">A sample is empty, a value is not finite, or the confidence is not in (0, 1).</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one resample is asked for.</exception>
    public static BootstrapEstimate OfGroups(IReadOnlyList<Sample> groups, GroupStatistic statistic, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(statistic);
        options ??= new BootstrapOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 1);
        Require.Confidence(options.Confidence);
        foreach (var group in groups) Require.Measurable(group.Values.Span, group.Name);

        var values = Resample(groups, statistic, options);
        Array.Sort(values);
        return new BootstrapEstimate(
            statistic(groups),
            values.Length == 0 ? null : Quantiles.MiddleOfSorted(values, options.Confidence),
            options.Resamples,
            options.Seed,
            options.Resamples - values.Length);
    }

    private static double[] Resample(IReadOnlyList<Sample> groups, GroupStatistic statistic, BootstrapOptions options)
    {
        var random = new SeededRandom(options.Seed);
        var drawn = groups.Select(group => new double[group.Values.Length]).ToArray();
        var resamples = groups.Select((group, i) => new Sample(group.Name, drawn[i])).ToArray();
        var values = new List<double>(options.Resamples);
        for (var i = 0; i < options.Resamples; i++)
        {
            for (var group = 0; group < drawn.Length; group++) Draw(groups[group].Values.Span, drawn[group], random);
            var value = statistic(resamples);
            if (!double.IsNaN(value)) values.Add(value);
            options.Drawn?.Invoke();
        }

        return [.. values];
    }

    private static void Draw(ReadOnlySpan<double> from, Span<double> into, SeededRandom random)
    {
        for (var i = 0; i < into.Length; i++) into[i] = from[random.Next(from.Length)];
    }
}
