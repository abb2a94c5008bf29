namespace Ptarmigan.Statistics.Elbows;

/// <summary>A curve scaled to the unit square, turned to rise and bend upwards, as its height above the diagonal.</summary>
/// <param name="x">The places along the turned curve, from 0 to 1.</param>
/// <param name="heights">The height above the diagonal at each.</param>
/// <param name="mirrored">Whether turning the curve reversed the order of its points.</param>
internal sealed class DifferenceCurve(double[] x, double[] heights, bool mirrored)
{
    public static DifferenceCurve Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ElbowOptions options)
    {
        double[] across = Scaled(x), up = Scaled(y);
        var mirrored = options is { Direction: CurveDirection.Increasing, Shape: CurveShape.Convex }
            or { Direction: CurveDirection.Decreasing, Shape: CurveShape.Concave };
        if (options.Shape == CurveShape.Convex) up = Array.ConvertAll(up, height => 1 - height);
        if (mirrored)
        {
            across = Array.ConvertAll(across, place => 1 - place);
            Array.Reverse(across);
            Array.Reverse(up);
        }

        return new DifferenceCurve(across, [.. up.Zip(across, (height, place) => height - place)], mirrored);
    }

    /// <summary>The knee to take; an index into the input, null where there is none.</summary>
    public int? Knee(double sensitivity, ElbowChoice choice)
    {
        var knees = Knees(sensitivity);
        if (choice == ElbowChoice.First) return knees.Select(knee => (int?)InputIndex(knee)).FirstOrDefault();
        return knees.ToList() is { Count: > 0 } all ? InputIndex(all.MaxBy(knee => heights[knee])) : null;
    }

    /// <summary>The local maxima after which the curve falls by more than the sensitivity allows, in the order of the turned curve.</summary>
    private IEnumerable<int> Knees(double sensitivity)
    {
        var allowance = sensitivity * (x[^1] - x[0]) / (x.Length - 1);
        int? candidate = null;
        var threshold = double.NegativeInfinity;
        for (var i = 0; i + 1 < heights.Length; i++)
        {
            if (IsMaximum(i)) (candidate, threshold) = (i, heights[i] - allowance);

            // A local minimum takes the candidate back unless the curve falls below its diagonal.
            if (candidate is not null && IsMinimum(i)) threshold = 0;
            if (candidate is { } knee && heights[i + 1] < threshold)
            {
                yield return knee;
                candidate = null;
            }
        }
    }

    /// <summary>The highest point, which is the one furthest from the line between the ends; null where none is above it.</summary>
    public int? FurthestFromChord()
    {
        var highest = Array.IndexOf(heights, heights.Max());
        return heights[highest] > 0 ? InputIndex(highest) : null;
    }

    public CurvePoint[] Points(ReadOnlySpan<double> inputX, ReadOnlySpan<double> inputY)
    {
        var points = new CurvePoint[heights.Length];
        for (var i = 0; i < points.Length; i++) points[i] = new CurvePoint(inputX[i], inputY[i], heights[InputIndex(i)]);
        return points;
    }

    // Only points above the diagonal: at its ends and below it a curve does not bend the way looked for.
    private bool IsMaximum(int i) => heights[i] > 0 && heights[i] >= heights[Math.Max(0, i - 1)] && heights[i] >= heights[i + 1];

    private bool IsMinimum(int i) => heights[i] <= heights[Math.Max(0, i - 1)] && heights[i] <= heights[i + 1];

    private int InputIndex(int turned) => mirrored ? heights.Length - 1 - turned : turned;

    private static double[] Scaled(ReadOnlySpan<double> values)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var value in values) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++) scaled[i] = (values[i] - low) / (high - low);
        return scaled;
    }
}
