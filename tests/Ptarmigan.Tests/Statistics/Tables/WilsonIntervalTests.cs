using CsCheck;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class WilsonIntervalTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("wilson");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("wilson", name);

        reference.Holds(() => WilsonInterval.Of(
            reference.Choice<long>("count"), reference.Choice<long>("total"), reference.Choice<double>("confidence")));
    }

    [Fact]
    public void The_interval_holds_the_share_within_zero_and_one() =>
        Gen.Select(Gen.Long[0, 500], Gen.Long[1, 500], Gen.Double[0.01, 0.999]).Where((count, total, _) => count <= total).Sample((count, total, confidence) =>
        {
            var interval = WilsonInterval.Of(count, total, confidence);
            var share = count / (double)total;
            return interval.Low >= 0 && interval.Low <= share + 1e-12 && interval.High >= share - 1e-12 && interval.High <= 1;
        });
}
