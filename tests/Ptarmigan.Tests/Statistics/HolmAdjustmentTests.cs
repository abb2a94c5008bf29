using CsCheck;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class HolmAdjustmentTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("holm");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("holm", name);

        reference.Holds(() => new { Adjusted = HolmAdjustment.Adjust(reference.Numbers("pValues")) });
    }

    [Fact]
    public void Adjusting_keeps_the_order_and_never_lowers_a_p_value() =>
        Gen.Double[0, 1].Array[0, 20].Sample(pValues =>
        {
            var adjusted = HolmAdjustment.Adjust(pValues);
            var byP = pValues.Zip(adjusted).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second);
            return byP.SequenceEqual(adjusted.Order()) && pValues.Zip(adjusted).All(pair => pair.First <= pair.Second && pair.Second <= 1);
        });
}
