using MathNet.Numerics.LinearAlgebra;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Classification.Linear;

public sealed class LatentSemanticsTests
{
    private const int Words = 30;
    private const int Dimensions = 4;

    [Fact]
    public void Directions_are_orthonormal_and_hold_as_much_as_the_singular_vectors()
    {
        var matrix = Matrix();
        var basis = LatentSemantics.Learn(Rows(matrix), Words, Dimensions, new SeededRandom(1), passes: 30);

        var found = Matrix<double>.Build.Dense(Words, Dimensions, (word, k) => basis[(word * Dimensions) + k]);
        var gram = found.TransposeThisAndMultiply(found);
        Assert.True((gram - Matrix<double>.Build.DenseIdentity(Dimensions)).FrobeniusNorm() < 1e-4);
        var best = matrix.Svd().S.Take(Dimensions).Sum(value => value * value);
        Assert.Equal(1, (matrix * found).FrobeniusNorm() * (matrix * found).FrobeniusNorm() / best, 1e-3);
    }

    [Fact]
    public void Sums_of_small_whole_numbers_are_those_of_a_loop()
    {
        var random = new SeededRandom(2);
        foreach (var length in new[] { 0, 1, 15, 16, 31, 32, 33, 100 })
        {
            var numbers = Enumerable.Range(0, length).Select(_ => (sbyte)(random.Next(255) - 127)).ToArray();
            var sums = Enumerable.Range(0, length).Select(i => (float)i).ToArray();

            DenseVectors.AddScaled(numbers, 0.5f, sums);

            Assert.Equal(numbers.Select((number, i) => i + (0.5f * number)), sums);
        }
    }

    private static Matrix<double> Matrix()
    {
        var random = new SeededRandom(5);
        var left = Matrix<double>.Build.Dense(50, Dimensions, (_, k) => (random.NextDouble() - 0.5) * (8 >> k));
        var right = Matrix<double>.Build.Dense(Dimensions, Words, (_, _) => random.NextDouble() - 0.5);
        return (left * right) + Matrix<double>.Build.Dense(50, Words, (_, _) => (random.NextDouble() - 0.5) * 0.05);
    }

    private static SparseRow[] Rows(Matrix<double> matrix) =>
        [.. matrix.EnumerateRows().Select(row => new SparseRow([.. Enumerable.Range(0, Words)], [.. row.Select(value => (float)value)]))];
}
