using Ptarmigan.Statistics.Survival;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Survival;

public sealed class DistributionsTests
{
    // SciPy 1.10.1 (chdtrc), and R 4.2.2 from 300 on, where they differ in the twelfth digit.
    [Theory]
    [InlineData(1, 1e-6, 0.9992021155721779)]
    [InlineData(1, 5, 0.025347318677468325)]
    [InlineData(1, 50, 1.537459794428033e-12)]
    [InlineData(1, 300, 3.2943623833140410e-67)]
    [InlineData(1, 1200, 6.0995688148084348e-263)]
    [InlineData(2, 0.1, 0.951229424500714)]
    [InlineData(2, 1200, 2.6503965530043108e-261)]
    [InlineData(3, 1, 0.8012519569012009)]
    [InlineData(5, 5, 0.4158801869955079)]
    [InlineData(5, 50, 1.3857973367009573e-09)]
    [InlineData(8, 300, 4.1177947540950290e-60)]
    [InlineData(20, 50, 0.0002214766382487835)]
    [InlineData(20, 1200, 7.4724272573358707e-242)]
    public void Chi_squared_tail_keeps_its_digits(int degreesOfFreedom, double chiSquared, double expected) =>
        Assert.Equal(expected, Distributions.ChiSquaredUpper(chiSquared, degreesOfFreedom), 2e-12 * expected);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e-3, 0.9992021155721779)]
    [InlineData(-1.96, 0.04999579029644087)]
    [InlineData(12, 3.5529642241553581e-33)]
    [InlineData(-30, 9.8134278542963744e-198)]
    public void Normal_tail_keeps_its_digits_on_both_sides(double z, double expected) =>
        Assert.Equal(expected, Distributions.NormalTwoSided(z), 1e-12 * expected);
}
