using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class QuantilesTests
{
    // R 4.2.2: qt(0.975, df). SciPy 1.10 is good to nine digits only (df = 5).
    [Theory]
    [InlineData(1, 12.7062047361746941)]
    [InlineData(2, 4.3026527297494619)]
    [InlineData(5, 2.5705818356363137)]
    [InlineData(29, 2.0452296421327034)]
    [InlineData(755, 1.9631110231182085)]
    [InlineData(99_999, 1.9599877077718442)]
    public void Student_quantile_equals_that_of_R(int degreesOfFreedom, double expected) =>
        Assert.Equal(expected, Quantiles.StudentReach(0.95, degreesOfFreedom), 1e-10 * expected);

    // R 4.2.2: qnorm((1 + confidence) / 2).
    [Theory]
    [InlineData(0.5, 0.67448975019608171)]
    [InlineData(0.9, 1.64485362695147153)]
    [InlineData(0.95, 1.95996398454005361)]
    [InlineData(0.999, 3.29052673149192554)]
    public void Normal_quantile_equals_that_of_R(double confidence, double expected) =>
        Assert.Equal(expected, Quantiles.NormalReach(confidence), 1e-13 * expected);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Confidence_outside_0_and_1_is_the_callers_mistake(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.NormalReach(confidence));

    [Fact]
    public void Percentiles_interpolate_between_order_statistics()
    {
        double[] sorted = [1, 2, 3, 4, 5];

        var interval = Quantiles.PercentileInterval(sorted, 0.9);

        Assert.Equal(1.2, interval.Low, 12);
        Assert.Equal(4.8, interval.High, 12);
    }
}
