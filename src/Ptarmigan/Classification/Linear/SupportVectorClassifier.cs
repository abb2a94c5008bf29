using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Linear;

/// <summary>
/// A linear support vector machine with squared hinge loss for two classes, trained by dual coordinate descent.
/// Source: Hsieh, Chang, Lin, Keerthi, Sundararajan (2008), "A dual coordinate descent method for large-scale linear SVM", ICML, algorithm 1.
/// </summary>
internal static class SupportVectorClassifier
{
    /// <param name="rows">The reports; each may hold copies of itself for its repository.</param>
    /// <param name="isPositive">For each report whether it belongs to the class.</param>
    /// <param name="costs">For each report what an error on it costs.</param>
    /// <param name="width">Number of places, without the bias, which comes last in the result.</param>
    /// <param name="random">The order in which the reports are looked at.</param>
    /// <param name="maxPasses">How often all reports are looked at, at most.</param>
    /// <param name="tolerance">How far the gradients may differ at the end.</param>
    /// <param name="start">The weights, bias last, near which the solution is sought; null for zero.</param>
    public static float[] Train(IReadOnlyList<SparseRow> rows, bool[] isPositive, double[] costs, int width, SeededRandom random, int maxPasses = 100, double tolerance = 0.05, float[]? start = null)
    {
        var weights = start is null ? new float[width + 1] : [.. start];
        var count = rows.Count;
        var alpha = new double[count];
        var diagonal = new double[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
            var sum = 1.0;
            foreach (var value in rows[i].Values) sum += (double)value * value;
            diagonal[i] = sum + (0.5 / costs[i]);
        }

        for (var pass = 0; pass < maxPasses; pass++)
        {
            random.Shuffle(order.AsSpan());
            double highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
            foreach (var i in order)
            {
                var y = isPositive[i] ? 1.0 : -1.0;
                var row = rows[i];
                var gradient = (y * Dot(weights, row)) - 1 + (alpha[i] * 0.5 / costs[i]);
                var projected = alpha[i] == 0 ? Math.Min(gradient, 0) : gradient;
                highest = Math.Max(highest, projected);
                lowest = Math.Min(lowest, projected);
                if (Math.Abs(projected) < 1e-12) continue;
                var before = alpha[i];
                alpha[i] = Math.Max(before - (gradient / diagonal[i]), 0);
                Add(weights, row, (float)((alpha[i] - before) * y));
            }

            if (highest - lowest < tolerance) break;
        }

        return weights;
    }

    public static double Dot(float[] weights, SparseRow row)
    {
        var places = row.Places;
        var values = row.Values;
        var sum = weights[^1];
        var extra = 0f;
        var i = 0;
        for (; i + 1 < places.Length; i += 2)
        {
            sum += weights[places[i]] * values[i];
            extra += weights[places[i + 1]] * values[i + 1];
        }

        if (i < places.Length) sum += weights[places[i]] * values[i];
        return sum + extra;
    }

    private static void Add(float[] weights, SparseRow row, float step)
    {
        var places = row.Places;
        var values = row.Values;
        for (var i = 0; i < places.Length; i++) weights[places[i]] += step * values[i];
        weights[^1] += step;
    }
}
