using CsCheck;
using Ptarmigan.Reporting.Axes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Axes;

public sealed class ScaleTests
{
    private static readonly Gen<Scale> Scales = Gen.Select(Gen.Double[0.001, 1e6], Gen.Int[0, 2], (largest, kind) => kind switch
    {
        0 => (Scale)new LinearScale(largest),
        1 => LinearScale.OfShares(Math.Min(1, largest)),
        _ => new SymlogScale(largest),
    });

    [Fact]
    public void Larger_values_have_larger_places() =>
        Gen.Select(Scales, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((scale, a, b) =>
            a == b || scale.PlaceOf(Math.Min(a, b) * scale.High) < scale.PlaceOf(Math.Max(a, b) * scale.High));

    [Fact]
    public void Value_at_its_place_is_the_value() =>
        Gen.Select(Scales, Gen.Double[0, 1]).Sample((scale, share) =>
            Math.Abs(scale.ValueAt(scale.PlaceOf(share * scale.High)) - share * scale.High) <= 1e-9 * scale.High);

    [Fact]
    public void Axis_reaches_from_zero_to_its_high_end() =>
        Scales.Sample(scale => scale.PlaceOf(0) == 0 && Math.Abs(scale.PlaceOf(scale.High) - 1) < 1e-12);

    [Fact]
    public void Largest_value_lies_on_the_axis() =>
        Gen.Double[1e-6, 1e9].Sample(largest => new LinearScale(largest).PlaceOf(largest) <= 1 + 1e-9 && new SymlogScale(largest).PlaceOf(largest) <= 1);

    [Fact]
    public void Ticks_rise_from_zero_within_the_axis() =>
        Scales.Sample(scale => scale.Ticks[0] == 0 && scale.Ticks[^1] <= scale.High * (1 + 1e-9) && scale.Ticks.Count is >= 2 and <= 40
            && scale.Ticks.Zip(scale.Ticks.Skip(1)).All(pair => pair.First < pair.Second));

    [Fact]
    public void Symlog_marks_zero_and_a_thousand_days() =>
        Assert.Equal([0, 1, 2, 5, 10, 30, 100, 300, 1000], new SymlogScale(1260).Ticks);

    [Fact]
    public void Linear_steps_are_round() => Assert.Equal([0, 200, 400, 600, 800, 1000], new LinearScale(1008).Ticks);

    [Fact]
    public void Values_over_orders_of_magnitude_get_a_symlog_scale() =>
        Assert.IsType<SymlogScale>(Scale.For([0, 1, 3, 8, 15, 1260]));

    [Fact]
    public void Values_close_together_get_a_linear_scale() => Assert.IsType<LinearScale>(Scale.For([40, 26, 79, 48]));

    [Fact]
    public void Values_that_are_all_zero_get_an_axis_to_one() => Assert.Equal(1, Scale.For([0, 0]).High);
}
