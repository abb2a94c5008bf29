using CsCheck;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class NewcombeIntervalTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("newcombe");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("newcombe", name);

        reference.Holds(() => NewcombeInterval.Of(
            reference.Choice<long>("countA"), reference.Choice<long>("totalA"), reference.Choice<long>("countB"), reference.Choice<long>("totalB"), reference.Choice<double>("confidence")));
    }

    [Fact]
    public void The_interval_holds_the_difference_within_minus_one_and_one_and_turns_with_the_sides() =>
        Gen.Select(Gen.Long[0, 80], Gen.Long[1, 80], Gen.Long[0, 80], Gen.Long[1, 80]).Where((a, m, b, n) => a <= m && b <= n).Sample((a, m, b, n) =>
        {
            var difference = (a / (double)m) - (b / (double)n);
            var interval = NewcombeInterval.Of(a, m, b, n);
            var turned = NewcombeInterval.Of(b, n, a, m);
            return interval.Low >= -1 - 1e-12 && interval.High <= 1 + 1e-12 && interval.Low <= difference + 1e-12 && interval.High >= difference - 1e-12
                && Math.Abs(interval.Low + turned.High) < 1e-12 && Math.Abs(interval.High + turned.Low) < 1e-12;
        });
}
