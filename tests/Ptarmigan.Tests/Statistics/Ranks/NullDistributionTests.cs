using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class NullDistributionTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("exact-null");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Counts_of_arrangements_hold(string name)
    {
        var reference = ReferenceCase.Read("exact-null", name);
        int first = reference.Choice<int>("first"), second = reference.Choice<int>("second");
        var arrangements = Enumerable.Range(1, first).Aggregate(1.0, (product, i) => product * (second + i) / i);

        reference.Holds(() =>
        {
            var pairs = first * second;
            var half = NullDistribution.Probabilities(pairs / 2, first, second);
            return new { Counts = Enumerable.Range(0, pairs + 1).Select(u => half[Math.Min(u, pairs - u)] * arrangements) };
        });
    }

    [Fact]
    public void Probabilities_of_large_samples_sum_to_one()
    {
        var half = NullDistribution.Probabilities(150 * 120 / 2, 150, 120);

        Assert.Equal(1, (2 * half.Sum()) - half[^1], 1e-12);
    }

    [Fact]
    public void Tails_outside_the_range_are_none_or_all()
    {
        Assert.Equal(0, NullDistribution.AtMost(-1, 3, 4));
        Assert.Equal(1, NullDistribution.AtMost(12, 3, 4));
    }
}
