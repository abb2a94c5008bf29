namespace Ptarmigan.Statistics.Elbows;

/// <summary>Finds the elbow of a curve, the point from which on more of x brings less of y (or the other way round).</summary>
/// <remarks>
/// Source: Satopää, Albrecht, Irwin, Raghavan (2011), "Finding a 'Kneedle' in a haystack", ICDCS workshops, section III, without
/// smoothing; the turning of falling and convex curves follows the authors' section II.
/// </remarks>
public static class Elbow
{
    // Two points are a line.
    private const int FewestPoints = 3;

    /// <summary>Finds the elbow of the curve that values make when they are put in order.</summary>
    /// <param name="values">At least one finite value, in any order; x is the rank from 0.</param>
    /// <param name="options">Direction (the order to put them in), shape and sensitivity; the defaults where null.</param>
    /// <exception cref="AssumptionException">There is no value, one is not finite, or the sensitivity is negative.</exception>
    public static ElbowResult OfValues(ReadOnlySpan<double> values, ElbowOptions? options = null)
    {
        Require.Measurable(values, "The sample");
        options ??= new ElbowOptions();
        var y = values.ToArray();
        Array.Sort(y);
        if (options.Direction == CurveDirection.Decreasing) Array.Reverse(y);
        return Find([.. Enumerable.Range(0, y.Length).Select(rank => (double)rank)], y, options);
    }

    /// <summary>Finds the elbow of a curve given by its points.</summary>
    /// <param name="x">Finite values, each larger than the one before.</param>
    /// <param name="y">As many finite values.</param>
    /// <param name="options">Direction, shape and sensitivity; the defaults where null.</param>
    /// <exception cref="AssumptionException">
    /// There is no point, x and y differ in length, a value is not finite, x does not grow, or the sensitivity is negative.
    /// </exception>
    public static ElbowResult Find(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ElbowOptions? options = null)
    {
        options ??= new ElbowOptions();
        Require.SameLength(x.Length, y.Length, "x and y");
        Require.Measurable(x, "x");
        Require.Measurable(y, "y");
        if (!(options.Sensitivity >= 0)) throw Require.OutOfRange(options.Sensitivity, "The sensitivity", "must not be negative");
        for (var i = 1; i < x.Length; i++)
        {
            if (!(x[i] > x[i - 1])) throw Require.OutOfRange(x[i], "x", "must be larger than the one before it");
        }

        return x.Length < FewestPoints || !y.ContainsAnyExcept(y[0]) ? None(x, y, options) : FindBend(x, y, options);
    }

    private static ElbowResult FindBend(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ElbowOptions options)
    {
        var curve = DifferenceCurve.Of(x, y, options);
        if (curve.Knee(options.Sensitivity, options.Choice) is { } knee) return Found(ElbowMethod.Kneedle, knee, x, y, curve, options, []);
        if (curve.FurthestFromChord() is not { } furthest) return NoBend(x, y, curve, options);
        const string Fallback = "method: Kneedle finds no elbow at this sensitivity; this is the point furthest from the line between the ends.";
        return Found(ElbowMethod.Chord, furthest, x, y, curve, options, [Fallback]);
    }

    private static ElbowResult Found(
        ElbowMethod method, int index, ReadOnlySpan<double> x, ReadOnlySpan<double> y, DifferenceCurve curve, ElbowOptions options, string[] notes) =>
        new(method, index, x[index], y[index], y[index], options, curve.Points(x, y), notes);

    private static ElbowResult NoBend(ReadOnlySpan<double> x, ReadOnlySpan<double> y, DifferenceCurve curve, ElbowOptions options) =>
        new(null, null, null, null, null, options, curve.Points(x, y), ["index: the curve nowhere leaves the line between its ends on the side looked for; try the other shape."]);

    private static ElbowResult None(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ElbowOptions options)
    {
        var points = new CurvePoint[x.Length];
        for (var i = 0; i < points.Length; i++) points[i] = new CurvePoint(x[i], y[i], 0);
        var reason = x.Length < FewestPoints ? "fewer than three points make no curve." : "all values are equal, so the curve is flat.";
        return new ElbowResult(null, null, null, null, null, options, points, [$"index: {reason}"]);
    }
}
