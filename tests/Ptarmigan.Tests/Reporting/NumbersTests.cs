using CsCheck;
using Ptarmigan.Reporting;
using Xunit;

namespace Ptarmigan.Tests.Reporting;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.0471, "0.047")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00099, "< 0.001")]
    [InlineData(0.0, "< 0.001")]
    [InlineData(1.0, "1.000")]
    [InlineData(double.NaN, "–")]
    [InlineData(null, "–")]
    public void P_values_have_three_decimals_or_say_they_are_smaller(double? probability, string expected) =>
        Assert.Equal(expected, Numbers.PValue(probability));

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(26.04, "26.0")]
    [InlineData(1260.0, "1,260.0")]
    [InlineData(-0.04, "0.0")]
    [InlineData(double.PositiveInfinity, "–")]
    public void Days_have_one_decimal(double? days, string expected) => Assert.Equal(expected, Numbers.Days(days));

    [Theory]
    [InlineData(0.2134, "21.3%")]
    [InlineData(-0.5, "−50.0%")]
    [InlineData(null, "–")]
    public void Shares_are_percentages(double? share, string expected) => Assert.Equal(expected, Numbers.Share(share));

    [Theory]
    [InlineData(8373L, "8,373")]
    [InlineData(-12L, "−12")]
    [InlineData(null, "–")]
    public void Counts_are_in_groups_of_three(long? count, string expected) => Assert.Equal(expected, Numbers.Count(count));

    [Fact]
    public void Exact_numbers_are_read_back() =>
        Gen.Double.Where(double.IsFinite).Sample(number => double.Parse(Numbers.Exact(number), System.Globalization.CultureInfo.InvariantCulture) == number);

    [Fact]
    public void More_than_fifteen_decimals_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.Rounded(1, 16));
}
