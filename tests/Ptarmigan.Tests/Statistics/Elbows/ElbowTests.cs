using CsCheck;
using Ptarmigan.Statistics.Elbows;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Elbows;

public sealed class ElbowTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("elbow");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("elbow", name);
        var options = new ElbowOptions
        {
            Direction = reference.Choice<CurveDirection>("direction"),
            Shape = reference.Choice<CurveShape>("shape"),
            Sensitivity = reference.Choice<double>("sensitivity"),
        };

        reference.Holds(() => reference.Input.TryGetProperty("values", out _)
            ? Elbow.OfValues(reference.Numbers("values"), options)
            : Elbow.Find(reference.Numbers("x"), reference.Numbers("y"), options));
    }

    [Fact]
    public void A_change_of_unit_or_origin_does_not_move_the_elbow() =>
        Gen.Select(Gen.Int[0, 200].Select(value => (double)value).Array[1, 40], Gen.Enum<CurveDirection>(), Gen.Enum<CurveShape>()).Sample((values, direction, shape) =>
        {
            var options = new ElbowOptions { Direction = direction, Shape = shape };
            var before = Elbow.OfValues(values, options);
            var after = Elbow.OfValues(Array.ConvertAll(values, value => (4 * value) + 64), options);
            return (before.Method, before.Index) == (after.Method, after.Index);
        });

    // Turning a curve upside down makes a convex one concave and a falling one rising. Seventeen points between 0 and 64 scale
    // without rounding, so that the same point must come out.
    [Fact]
    public void The_kinds_of_curve_are_mirror_images() =>
        Gen.Int[0, 64].Select(value => (double)value).Array[15].Sample(inner =>
        {
            double[] values = [0, .. inner, 64];
            var one = Elbow.OfValues(values, new() { Direction = CurveDirection.Decreasing, Shape = CurveShape.Convex });
            var other = Elbow.OfValues(Array.ConvertAll(values, value => 64 - value), new() { Shape = CurveShape.Concave });
            return one.Index == other.Index && one.Value == 64 - other.Value;
        });

    [Fact]
    public void The_curve_comes_with_the_result_even_where_there_is_no_elbow()
    {
        var found = Elbow.OfValues([0, 60, 80, 85, 90, 95, 96, 97, 98, 99]);
        var none = Elbow.OfValues([2, 2, 2]);

        Assert.Equal(new CurvePoint(2, 80, (80 / 99.0) - (2 / 9.0)), found.Curve[2]);
        Assert.Equal([new(0, 2, 0), new(1, 2, 0), new(2, 2, 0)], none.Curve);
    }

    [Fact]
    public void Highest_elbow_is_taken_where_asked_for_and_the_first_otherwise()
    {
        // A small bend, a dip below the line, and a large bend.
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], y = [0, 2, 2.1, 2.2, 2.3, 8, 9.5, 9.6, 9.7, 9.8, 10];

        Assert.Equal(1, Elbow.Find(x, y, new ElbowOptions { Sensitivity = 0 }).Index);
        Assert.Equal(6, Elbow.Find(x, y, new ElbowOptions { Sensitivity = 0, Choice = ElbowChoice.Highest }).Index);
    }
}
