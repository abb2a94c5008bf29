using Ptarmigan.Classification.Linear;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Classification.Linear;

public sealed class SupportVectorClassifierTests
{
    [Fact]
    public void Two_points_are_parted_in_the_middle()
    {
        SparseRow[] rows = [new([0], [1f]), new([0], [-1f])];

        var weights = SupportVectorClassifier.Train(rows, [true, false], [10, 10], 1, new SeededRandom(1), 1000, 1e-6);

        // By symmetry the bias is 0; w minimises w²/2 + 2 C (1 - w)², so w = 4C / (1 + 4C).
        Assert.Equal(40.0 / 41, weights[0], 1e-3);
        Assert.Equal(0, weights[1], 1e-3);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    public void No_step_from_the_solution_lowers_the_loss(double cost)
    {
        var (rows, isPositive) = Cloud(60, 5, 3);
        var costs = Enumerable.Repeat(cost, rows.Length).ToArray();

        var weights = SupportVectorClassifier.Train(rows, isPositive, costs, 5, new SeededRandom(1), 5000, 1e-5);

        var best = Loss(weights, rows, isPositive, costs);
        var random = new SeededRandom(9);
        for (var step = 0; step < 200; step++)
        {
            var other = weights.Select(weight => weight + (float)((random.NextDouble() - 0.5) * 0.1)).ToArray();
            Assert.True(Loss(other, rows, isPositive, costs) >= best - 1e-4);
        }
    }

    [Fact]
    public void Same_seed_gives_the_same_weights()
    {
        var (rows, isPositive) = Cloud(40, 4, 5);
        var costs = Enumerable.Repeat(1.0, rows.Length).ToArray();

        Assert.Equal(SupportVectorClassifier.Train(rows, isPositive, costs, 4, new SeededRandom(7)), SupportVectorClassifier.Train(rows, isPositive, costs, 4, new SeededRandom(7)));
    }

    private static (SparseRow[] Rows, bool[] IsPositive) Cloud(int count, int width, long seed)
    {
        var random = new SeededRandom(seed);
        var rows = new SparseRow[count];
        var isPositive = new bool[count];
        for (var i = 0; i < count; i++)
        {
            isPositive[i] = i % 2 == 0;
            rows[i] = new SparseRow([.. Enumerable.Range(0, width)], [.. Enumerable.Range(0, width).Select(k => (float)(random.NextDouble() - 0.5 + (k == 0 && isPositive[i] ? 0.6 : 0)))]);
        }

        return (rows, isPositive);
    }

    private static double Loss(float[] weights, SparseRow[] rows, bool[] isPositive, double[] costs)
    {
        var loss = weights.Sum(weight => weight * (double)weight) / 2;
        for (var i = 0; i < rows.Length; i++)
        {
            var slack = Math.Max(0, 1 - ((isPositive[i] ? 1 : -1) * SupportVectorClassifier.Dot(weights, rows[i])));
            loss += costs[i] * slack * slack;
        }

        return loss;
    }
}
