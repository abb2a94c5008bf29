using System.Globalization;
using Ptarmigan.Statistics.Elbows;

namespace Ptarmigan.Selection.Thresholds;

/// <summary>The curve "repositories kept against threshold" of a measure, and the threshold at its elbow.</summary>
/// <remarks>docs/selection.md says why these scales were taken, and what they give on real repositories.</remarks>
internal sealed class ThresholdCurve
{
    /// <summary>The curve is cut where less than this share is left: there each point is the luck of a few repositories.</summary>
    private const double LeastShare = 0.01;

    /// <summary>The curve is cut where fewer than this are left, for the same reason; and fewer repositories have no curve to speak of.</summary>
    private const int FewestKept = 10;

    /// <summary>An elbow nearer than this to the line between the ends is no bend that a reader would see.</summary>
    private const double LeastBend = 0.05;

    /// <summary>Inactivity is thought of in months.</summary>
    private const double DaysOfMonth = 30;

    private readonly Measure _measure;
    private readonly double[] _values;
    private readonly (double Threshold, int Kept)[] _points;

    public ThresholdCurve(Measure measure, IEnumerable<double> values)
    {
        _measure = measure;
        _values = [.. values.Order()];
        var thresholds = _values.Length == 0 ? [] : measure.IsLimit ? Months(_values[^1]) : PreferredNumbers.UpTo(_values[^1]);
        _points = [.. thresholds.Select(threshold => (threshold, Kept(threshold)))];
    }

    /// <summary>How the axes are scaled, for people.</summary>
    public string Scale => _measure.IsLimit ? "both axes linear, thresholds in steps of 30 days" : "both axes logarithmic, log10(1 + threshold) against log10(kept)";

    /// <summary>The threshold at the elbow; its origin is <see cref="ThresholdOrigin.None"/> where there is none.</summary>
    public ThresholdChoice Propose(double sensitivity)
    {
        var looked = _points.Where(point => _measure.IsLimit || point.Kept >= Math.Max(FewestKept, LeastShare * _values.Length)).ToArray();
        if (looked.Length == 0 || _values.Length < FewestKept) return Without(sensitivity);
        var elbow = Elbow.Find(
            [.. looked.Select(point => _measure.IsLimit ? point.Threshold : Math.Log10(1 + point.Threshold))],
            [.. looked.Select(point => _measure.IsLimit ? point.Kept : Math.Log10(point.Kept))],
            new ElbowOptions
            {
                Direction = _measure.IsLimit ? CurveDirection.Increasing : CurveDirection.Decreasing,
                Shape = CurveShape.Concave,
                Sensitivity = sensitivity,
                Choice = ElbowChoice.Highest,
            });
        var bend = elbow.Index is { } at ? elbow.Curve[at].Difference : 0;
        var isElbow = bend >= LeastBend;
        return new ThresholdChoice
        {
            Criterion = _measure.Criterion,
            Used = isElbow ? looked[elbow.Index!.Value].Threshold : null,
            Proposed = isElbow ? looked[elbow.Index!.Value].Threshold : null,
            Origin = !isElbow ? ThresholdOrigin.None : elbow.Method == ElbowMethod.Kneedle ? ThresholdOrigin.Elbow : ThresholdOrigin.Chord,
            IsLimit = _measure.IsLimit,
            Unit = _measure.Unit,
            Known = _values.Length,
            Sensitivity = sensitivity,
            Scale = Scale,
            Curve = [.. _points.Select((point, place) => new ThresholdPoint(point.Threshold, point.Kept, place < looked.Length ? elbow.Curve[place].Difference : null))],
            Notes = [.. Notes(elbow, bend)],
        };
    }

    /// <summary>How many values pass, by halving: the values are sorted.</summary>
    private int Kept(double threshold)
    {
        var (low, high) = (0, _values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            // Values that pass a limit come first, those that pass a least come last.
            if (_measure.Passes(_values[middle], threshold) == _measure.IsLimit) low = middle + 1;
            else high = middle;
        }

        return _measure.IsLimit ? low : _values.Length - low;
    }

    private ThresholdChoice Without(double sensitivity) => new()
    {
        Criterion = _measure.Criterion,
        Origin = ThresholdOrigin.None,
        IsLimit = _measure.IsLimit,
        Unit = _measure.Unit,
        Known = _values.Length,
        Sensitivity = sensitivity,
        Scale = Scale,
        Curve = [.. _points.Select(point => new ThresholdPoint(point.Threshold, point.Kept, null))],
        Notes = [_values.Length == 0 ? "not known of any repository, so nothing is left out" : string.Create(CultureInfo.InvariantCulture, $"no elbow: a curve of fewer than {FewestKept} repositories has none; nothing is left out, give a number if something should be")],
    };

    private static IEnumerable<string> Notes(ElbowResult elbow, double bend)
    {
        if (elbow.Index is null || bend < LeastBend)
            yield return string.Create(CultureInfo.InvariantCulture, $"no elbow: the curve lies at most {Math.Max(0, bend):0.00} above the line between its ends, and a bend begins at {LeastBend:0.00}; nothing is left out, give a number if something should be");
        else if (elbow.Method == ElbowMethod.Chord)
            yield return "Kneedle finds no elbow at this sensitivity; the threshold is the point furthest from the line between the ends of the curve";
    }

    private static IEnumerable<double> Months(double largest)
    {
        for (var days = 0.0; days < largest; days += DaysOfMonth) yield return days;
        // The curve ends where all are kept; a whole month more would bend it there.
        yield return largest;
    }
}
