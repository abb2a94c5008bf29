using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class TailsTests
{
    [Fact]
    public void Normal_tails_hold_far_out()
    {
        var reference = ReferenceCase.Read("tails", "normal");

        reference.Holds(() => new { Upper = reference.Numbers("z").Select(Tails.NormalUpper) });
    }

    [Fact]
    public void Chi_square_tails_hold_far_out()
    {
        var reference = ReferenceCase.Read("tails", "chi-square");

        reference.Holds(() => new { Upper = reference.Numbers("x").Zip(reference.Numbers("df"), (x, df) => Tails.ChiSquareUpper(x, (int)df)) });
    }

    [Fact]
    public void Intervals_reach_as_far_as_the_normal_quantile()
    {
        var reference = ReferenceCase.Read("tails", "standard-errors");

        reference.Holds(() => new { StandardErrors = reference.Numbers("confidence").Select(Tails.StandardErrors) });
    }

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
        Assert.Equal(expected, Tails.ChiSquareUpper(chiSquared, degreesOfFreedom), 2e-12 * expected);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e-3, 0.9992021155721779)]
    [InlineData(-1.96, 0.04999579029644087)]
    [InlineData(12, 3.5529642241553581e-33)]
    [InlineData(-30, 9.8134278542963744e-198)]
    public void Normal_tail_keeps_its_digits_on_both_sides(double z, double expected) =>
        Assert.Equal(expected, Tails.NormalBoth(z), 1e-12 * expected);

    // R 4.2.2: qt(0.975, df). SciPy 1.10 is good to nine digits only (df = 5).
    [Theory]
    [InlineData(1, 12.7062047361746941)]
    [InlineData(2, 4.3026527297494619)]
    [InlineData(5, 2.5705818356363137)]
    [InlineData(29, 2.0452296421327034)]
    [InlineData(755, 1.9631110231182085)]
    [InlineData(99_999, 1.9599877077718442)]
    public void Student_quantile_equals_that_of_R(int degreesOfFreedom, double expected) =>
        Assert.Equal(expected, Tails.StudentErrors(0.95, degreesOfFreedom), 1e-10 * expected);

    // R 4.2.2: qnorm((1 + confidence) / 2).
    [Theory]
    [InlineData(0.5, 0.67448975019608171)]
    [InlineData(0.9, 1.64485362695147153)]
    [InlineData(0.95, 1.95996398454005361)]
    [InlineData(0.999, 3.29052673149192554)]
    public void Normal_quantile_equals_that_of_R(double confidence, double expected) =>
        Assert.Equal(expected, Tails.StandardErrors(confidence), 1e-13 * expected);
}
