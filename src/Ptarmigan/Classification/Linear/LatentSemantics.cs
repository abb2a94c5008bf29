using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Linear;

/// <summary>Finds the directions in which the words of many unlabelled reports vary together, so that reports can be near without sharing a word.</summary>
/// <remarks>
/// Latent semantic analysis: the leading right singular vectors of the matrix of reports by words, by subspace iteration.
/// Source: Deerwester et al. (1990), JASIS 41(6); Halko, Martinsson, Tropp (2011), SIAM Review 53(2), algorithm 4.4 in the space of words.
/// </remarks>
internal static class LatentSemantics
{
    /// <summary>The directions: for each word <paramref name="dimensions"/> numbers, one word after the other.</summary>
    /// <param name="reports">Weighted words of each report.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="dimensions">Number of directions.</param>
    /// <param name="random">Where the iteration begins.</param>
    /// <param name="passes">How often the whole is multiplied; five are enough for what a classifier wants.</param>
    public static float[] Learn(IReadOnlyList<SparseRow> reports, int words, int dimensions, SeededRandom random, int passes = 5)
    {
        var basis = new float[words * dimensions];
        for (var i = 0; i < basis.Length; i++) basis[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        for (var pass = 0; pass < passes; pass++)
        {
            basis = Multiply(reports, basis, dimensions);
            Orthonormalize(basis, words, dimensions);
        }

        return basis;
    }

    /// <summary>Adds up the directions of a report's words.</summary>
    public static void Project(SparseRow report, float[] basis, Span<float> into)
    {
        into.Clear();
        for (var i = 0; i < report.Places.Length; i++) DenseVectors.AddScaled(basis.AsSpan(report.Places[i] * into.Length, into.Length), report.Values[i], into);
    }

    private static float[] Multiply(IReadOnlyList<SparseRow> reports, float[] basis, int dimensions)
    {
        var product = new float[basis.Length];
        var point = new float[dimensions];
        foreach (var report in reports)
        {
            Project(report, basis, point);
            for (var i = 0; i < report.Places.Length; i++)
            {
                DenseVectors.AddScaled(point, report.Values[i], product.AsSpan(report.Places[i] * dimensions, dimensions));
            }
        }

        return product;
    }

    /// <summary>Makes the columns orthonormal (modified Gram-Schmidt), strongest first as the iteration sorts them.</summary>
    private static void Orthonormalize(float[] basis, int words, int dimensions)
    {
        var columns = new float[dimensions][];
        for (var k = 0; k < dimensions; k++)
        {
            var column = columns[k] = new float[words];
            for (var word = 0; word < words; word++) column[word] = basis[(word * dimensions) + k];
            // Twice is enough against the rounding of the first time (Kahan and Parlett).
            for (var round = 0; round < 2; round++)
            {
                for (var other = 0; other < k; other++) DenseVectors.AddScaled(columns[other], -DenseVectors.Dot(columns[other], column), column);
            }

            var length = MathF.Sqrt(DenseVectors.Dot(column, column));
            for (var word = 0; word < words; word++)
            {
                if (length > 0) column[word] /= length;
                basis[(word * dimensions) + k] = column[word];
            }
        }
    }
}
