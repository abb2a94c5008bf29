using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class AgreementScaleTests
{
    [Theory]
    [InlineData(-0.01, "poor")]
    [InlineData(0.0, "slight")]
    [InlineData(0.20, "slight")]
    [InlineData(0.21, "fair")]
    [InlineData(0.60, "moderate")]
    [InlineData(0.61, "substantial")]
    [InlineData(0.80, "substantial")]
    [InlineData(0.82, "almost perfect")]
    [InlineData(1.0, "almost perfect")]
    public void Landis_and_koch_words_end_at_their_printed_limits(double kappa, string word) =>
        Assert.Equal(word, AgreementScale.LandisKoch.WordFor(kappa));

    [Theory]
    [InlineData(0.666, "not reliable")]
    [InlineData(0.667, "tentative")]
    [InlineData(0.799, "tentative")]
    [InlineData(0.800, "reliable")]
    public void Krippendorff_words_begin_at_their_printed_limits(double alpha, string word) =>
        Assert.Equal(word, AgreementScale.Krippendorff.WordFor(alpha));

    [Fact]
    public void Undefined_coefficient_has_no_word() => Assert.Null(AgreementScale.LandisKoch.WordFor(null));

    [Fact]
    public void Scales_carry_their_name_and_source()
    {
        Assert.Equal("Landis and Koch 1977", AgreementScale.LandisKoch.Name);
        Assert.Contains("Biometrics 33", AgreementScale.LandisKoch.Source, StringComparison.Ordinal);
        Assert.Equal("Krippendorff 2004", AgreementScale.Krippendorff.Name);
    }
}
