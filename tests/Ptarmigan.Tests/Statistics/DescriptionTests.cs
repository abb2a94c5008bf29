using CsCheck;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class DescriptionTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("describe");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("describe", name);

        reference.Holds(() => Description.Of(reference.Numbers("values")));
    }

    [Fact]
    public void A_single_value_has_no_standard_deviation_and_a_note_says_so()
    {
        var description = Description.Of([7]);

        Assert.Null(description.Sd);
        Assert.Contains("standard deviation", Assert.Single(description.Notes));
    }

    [Fact]
    public void Numbers_stand_in_order() =>
        Gen.Double[-1e6, 1e6].Array[1, 40].Sample(values =>
        {
            var d = Description.Of(values);
            return d.Min <= d.Q25 && d.Q25 <= d.Median && d.Median <= d.Q75 && d.Q75 <= d.Max && d.Min <= d.Mean + 1e-6 && d.Mean <= d.Max + 1e-6;
        });

    [Fact]
    public void Errors_repeat_the_name_of_the_sample()
    {
        var error = Assert.Throws<AssumptionException>(() => Description.Of(new Sample("PTM issues", new double[] { 1, double.NaN })));

        Assert.Equal("PTM issues, row 2 is NaN; every value must be a finite number.", error.Message);
    }
}
