using CsCheck;
using Ptarmigan.Classification.Linear;
using Xunit;

namespace Ptarmigan.Tests.Classification.Linear;

public sealed class WeightMatrixTests
{
    [Fact]
    public void Sums_are_to_the_last_bit_those_of_one_column_after_the_other() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[1, 12], Gen.Int[0, 20]).SelectMany((columns, rows, count) =>
            Gen.Select(Gen.SByte.Array[rows * columns], Gen.Int[0, rows - 1].Array[count], Gen.Float[-3, 3].Array[count], (weights, places, values) => (columns, weights, places, values))).Sample(given =>
        {
            var (columns, weights, places, values) = given;
            var sums = new float[columns];

            new WeightMatrix(weights, columns).Sum(places, values, sums);

            for (var column = 0; column < columns; column++)
            {
                var expected = 0f;
                for (var i = 0; i < places.Length; i++) expected += weights[(places[i] * columns) + column] * values[i];
                Assert.Equal(expected, sums[column]);
            }
        });
}
