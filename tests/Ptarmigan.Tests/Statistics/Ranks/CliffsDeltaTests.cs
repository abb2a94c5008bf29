using CsCheck;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class CliffsDeltaTests
{
    private static readonly Gen<double[]> Tied = Gen.Int[-4, 4].Select(value => (double)value).Array[2, 20];

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("cliffs-delta");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("cliffs-delta", name);

        reference.Holds(() => CliffsDelta.Estimate(
            reference.Numbers("first"), reference.Numbers("second"), reference.Choice<double>("confidence")));
    }

    [Fact]
    public void The_interval_holds_the_estimate_within_minus_one_and_one() =>
        Gen.Select(Tied, Tied).Sample((a, b) =>
        {
            var result = CliffsDelta.Estimate(a, b);
            var interval = result.CliffsDeltaInterval!.Value;
            return interval.Low >= -1 && interval.Low <= result.CliffsDelta + 1e-12
                && interval.High <= 1 && interval.High >= result.CliffsDelta - 1e-12;
        });

    [Fact]
    public void Exchanging_the_samples_turns_the_sign() =>
        Gen.Select(Tied, Tied).Sample((a, b) =>
        {
            CliffsDeltaResult one = CliffsDelta.Estimate(a, b), other = CliffsDelta.Estimate(b, a);
            return one.CliffsDelta == -other.CliffsDelta
                && Math.Abs(one.CliffsDeltaInterval!.Value.Low + other.CliffsDeltaInterval!.Value.High) < 1e-12;
        });
}
