namespace Ptarmigan.Classification.Training;

/// <summary>The one number that turns scores into probabilities. Source: Guo et al. (2017), "On calibration of modern neural networks", ICML, section 4.2.</summary>
internal static class TemperatureFit
{
    /// <summary>The factor of the scores under which the softmax is likeliest: golden section over its logarithm.</summary>
    /// <param name="scores">Scores of cases that were not trained on.</param>
    /// <param name="truth">For each case the column of the right answer.</param>
    public static double Fit(IReadOnlyList<double[]> scores, IReadOnlyList<int> truth)
    {
        double low = Math.Log(0.1), high = Math.Log(30);
        var ratio = (Math.Sqrt(5) - 1) / 2;
        for (var pass = 0; pass < 60; pass++)
        {
            var left = high - (ratio * (high - low));
            var right = low + (ratio * (high - low));
            if (Loss(scores, truth, Math.Exp(left)) < Loss(scores, truth, Math.Exp(right))) high = right;
            else low = left;
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Probabilities that sum to one.</summary>
    public static double[] Softmax(ReadOnlySpan<double> scores, double factor)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores) largest = Math.Max(largest, score);
        var result = new double[scores.Length];
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++) sum += result[i] = Math.Exp((scores[i] - largest) * factor);
        for (var i = 0; i < result.Length; i++) result[i] /= sum;
        return result;
    }

    private static double Loss(IReadOnlyList<double[]> scores, IReadOnlyList<int> truth, double factor)
    {
        var loss = 0.0;
        for (var i = 0; i < scores.Count; i++) loss -= Math.Log(Math.Max(Softmax(scores[i], factor)[truth[i]], 1e-12));
        return loss;
    }
}
