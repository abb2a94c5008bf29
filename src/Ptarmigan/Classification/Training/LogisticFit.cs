namespace Ptarmigan.Classification.Training;

/// <summary>Logistic regression of few variables by Newton's method, with a small ridge so that separable data have an answer.</summary>
/// <remarks>Targets are drawn in a little, as for calibration: (positives + 1) / (positives + 2) and 1 / (negatives + 2). Source: Platt (1999), "Probabilistic outputs for support vector machines".</remarks>
internal static class LogisticFit
{
    private const double Ridge = 1e-3;

    /// <summary>The coefficients, the intercept last.</summary>
    /// <param name="rows">For each case its variables.</param>
    /// <param name="isPositive">For each case whether it is one.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> isPositive)
    {
        var size = rows[0].Length + 1;
        double positives = isPositive.Count(positive => positive);
        var high = (positives + 1) / (positives + 2);
        var low = 1 / (rows.Count - positives + 2);
        var beta = new double[size];
        for (var pass = 0; pass < 50; pass++)
        {
            var gradient = new double[size];
            var hessian = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(size, size);
            for (var i = 0; i < rows.Count; i++)
            {
                double[] x = [.. rows[i], 1];
                var p = Logistic(Dot(beta, x));
                var residual = (isPositive[i] ? high : low) - p;
                for (var a = 0; a < size; a++)
                {
                    gradient[a] += residual * x[a];
                    for (var b = 0; b < size; b++) hessian[a, b] += p * (1 - p) * x[a] * x[b];
                }
            }

            for (var a = 0; a < size; a++)
            {
                gradient[a] -= Ridge * beta[a];
                hessian[a, a] += Ridge;
            }

            var step = hessian.Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(gradient));
            for (var a = 0; a < size; a++) beta[a] += step[a];
            if (step.L2Norm() < 1e-9) break;
        }

        return beta;
    }

    public static double Logistic(double score) => 1 / (1 + Math.Exp(-score));

    private static double Dot(double[] beta, double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += beta[i] * x[i];
        return sum;
    }
}
