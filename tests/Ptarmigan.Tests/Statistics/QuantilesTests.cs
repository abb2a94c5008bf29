using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class QuantilesTests
{
    [Fact]
    public void Middle_share_interpolates_between_order_statistics()
    {
        double[] sorted = [1, 2, 3, 4, 5];

        var interval = Quantiles.MiddleOfSorted(sorted, 0.9);

        Assert.Equal(1.2, interval.Low, 12);
        Assert.Equal(4.8, interval.High, 12);
    }
}
