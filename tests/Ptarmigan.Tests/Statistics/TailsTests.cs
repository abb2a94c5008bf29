using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class TailsTests
{
    [Fact]
    public void Normal_tails_hold_far_out()
    {
        var reference = ReferenceCase.Read("tails", "normal");

        reference.Holds(() => new { Upper = reference.Numbers("z").Select(Tails.NormalUpper) });
    }

    [Fact]
    public void Chi_square_tails_hold_far_out()
    {
        var reference = ReferenceCase.Read("tails", "chi-square");

        reference.Holds(() => new { Upper = reference.Numbers("x").Zip(reference.Numbers("df"), (x, df) => Tails.ChiSquareUpper(x, (int)df)) });
    }

    [Fact]
    public void Intervals_reach_as_far_as_the_normal_quantile()
    {
        var reference = ReferenceCase.Read("tails", "standard-errors");

        reference.Holds(() => new { StandardErrors = reference.Numbers("confidence").Select(Tails.StandardErrors) });
    }
}
