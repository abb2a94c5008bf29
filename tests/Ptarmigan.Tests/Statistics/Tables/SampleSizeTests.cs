using CsCheck;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class SampleSizeTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("sample-size");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("sample-size", name);

        reference.Holds(() => new
        {
            N = SampleSize.ForProportion(
                reference.Choice<long>("population"), reference.Choice<double>("confidence"), reference.Choice<double>("margin")),
        });
    }

    [Fact]
    public void A_larger_population_never_needs_fewer() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Double[0.5, 0.999], Gen.Double[0.01, 0.5]).Sample((population, confidence, margin) =>
            SampleSize.ForProportion(population, confidence, margin) <= SampleSize.ForProportion(population + 1, confidence, margin));
}
