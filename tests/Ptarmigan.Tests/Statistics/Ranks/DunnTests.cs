using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class DunnTests
{
    private static readonly Gen<Sample[]> Groups =
        Gen.Int[-9, 9].Select(value => (double)value).Array[2, 12].Array[2, 6]
            .Select(groups => groups.Select((values, i) => new Sample($"group {i}", values)).ToArray());

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("dunn");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("dunn", name);

        reference.Holds(() => new { Pairs = Dunn.Compare(reference.Groups()) });
    }

    [Fact]
    public void Every_pair_is_compared_once() =>
        Groups.Sample(groups => Dunn.Compare(groups).Select(pair => (pair.A, pair.B)).Distinct().Count() == groups.Length * (groups.Length - 1) / 2);

    [Fact]
    public void Adjusted_p_values_keep_the_order_of_the_evidence() =>
        Groups.Sample(groups =>
        {
            var pairs = Dunn.Compare(groups).OrderBy(pair => pair.PValue).ThenBy(pair => pair.PAdjusted).ToArray();
            return pairs.Zip(pairs.Skip(1)).All(two => two.First.PAdjusted is null || two.First.PAdjusted <= two.Second.PAdjusted);
        });

    [Fact]
    public void Two_groups_give_the_z_of_mann_whitney()
    {
        Sample[] groups = [new("a", new double[] { 1, 2, 2, 7 }), new("b", new double[] { 2, 5, 9 })];

        var pair = Assert.Single(Dunn.Compare(groups));

        Assert.Equal(MannWhitney.Test(groups[0], groups[1]).Z!.Value, pair.Z!.Value, 12);
        Assert.Equal(pair.PValue, pair.PAdjusted);
        Assert.Equal(MannWhitney.Test(groups[0], groups[1]).CliffsDelta, pair.CliffsDelta);
    }
}
