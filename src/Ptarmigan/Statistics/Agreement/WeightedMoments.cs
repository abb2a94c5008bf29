namespace Ptarmigan.Statistics.Agreement;

/// <summary>Observed and chance agreement of a table under weights, and the large-sample error of the kappa made of them.</summary>
/// <remarks>
/// Source: Fleiss, Cohen, Everitt (1969), "Large sample standard errors of kappa and weighted kappa", Psychological
/// Bulletin 72(5), eq. 8 and 13. Weights are 1 on the diagonal; the unweighted kappa has 0 elsewhere.
/// </remarks>
internal readonly record struct WeightedMoments(double Observed, double Chance, double Kappa, double StandardError)
{
    /// <summary>Weights 1 for the same label and 0 for any other, without visiting the empty places of the table.</summary>
    public static WeightedMoments Unweighted(ConfusionTable table) => Compute(
        table,
        (first, second) => first == second ? 1 : 0,
        [.. table.SecondTotals.Select(total => total / (double)table.Items)],
        [.. table.FirstTotals.Select(total => total / (double)table.Items)]);

    public static WeightedMoments Weighted(ConfusionTable table, Func<int, int, double> weight)
    {
        var labels = Enumerable.Range(0, table.Labels.Count);
        return Compute(
            table,
            weight,
            [.. labels.Select(first => labels.Sum(second => weight(first, second) * table.SecondTotals[second]) / table.Items)],
            [.. labels.Select(second => labels.Sum(first => weight(first, second) * table.FirstTotals[first]) / table.Items)]);
    }

    private static WeightedMoments Compute(
        ConfusionTable table, Func<int, int, double> weight, double[] firstMeans, double[] secondMeans)
    {
        double items = table.Items;
        var observed = table.Cells.Sum(cell => weight(cell.First, cell.Second) * cell.Items) / items;
        var chance = table.FirstTotals.Index().Sum(total => total.Item * firstMeans[total.Index]) / items;
        var kappa = (observed - chance) / (1 - chance);

        var spread = table.Cells.Sum(cell =>
        {
            var deviation = weight(cell.First, cell.Second) - (firstMeans[cell.First] + secondMeans[cell.Second]) * (1 - kappa);
            return cell.Items * deviation * deviation;
        }) / items;
        var centre = kappa - chance * (1 - kappa);
        // Rounding can leave a tiny negative where the raters agree on everything.
        var variance = Math.Max(0, spread - centre * centre) / (items * (1 - chance) * (1 - chance));
        return new(observed, chance, kappa, Math.Sqrt(variance));
    }
}
