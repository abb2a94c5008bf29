using CsCheck;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class MidRanksTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("mid-ranks");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("mid-ranks", name);

        reference.Holds(() => new { Ranks = MidRanks.Of(reference.Numbers("values")) });
    }

    [Fact]
    public void Ranks_sum_to_those_without_ties() =>
        Gen.Int[0, 5].Select(value => (double)value).Array[0, 40].Sample(values =>
            MidRanks.Of(values).Sum() == values.Length * (values.Length + 1) / 2.0);
}
