namespace Ptarmigan.Statistics.Survival;

/// <summary>The survival curve of one group: the share still without event after each time, with censored members used as far as they go.</summary>
/// <remarks>
/// Source: Kaplan, Meier (1958), Journal of the American Statistical Association 53, 457-481; variance of Greenwood (1926);
/// interval of the median of Brookmeyer, Crowley (1982), Biometrics 38, 29-41. Intervals, and the middle of a flat stretch
/// at one half as median, as in R's survival package.
/// </remarks>
public static class KaplanMeier
{
    // A curve of counted members that should be exactly one half differs from it by rounding; R allows the same.
    private const double Tolerance = 1.4901161193847656e-8;

    /// <summary>Estimates the curve.</summary>
    /// <param name="sample">The group.</param>
    /// <param name="scale">The scale of the intervals.</param>
    /// <param name="confidence">The confidence of the intervals, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static SurvivalCurve Estimate(SurvivalSample sample, CurveInterval scale = CurveInterval.Log, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var steps = CollectSteps(sample, scale, confidence);
        var median = FindHalf(steps, step => step.Survival);
        var low = FindHalf(steps, step => step.Interval?.Low);
        var high = FindHalf(steps, step => step.Interval?.High);
        return new(
            sample.Name,
            sample.Count,
            sample.Events,
            steps,
            median,
            low is { } lowest ? new Interval(lowest, high ?? double.PositiveInfinity, confidence) : null,
            median is null ? $"the curve of {sample.Name} does not come down to one half" : null);
    }

    private static List<SurvivalStep> CollectSteps(SurvivalSample sample, CurveInterval scale, double confidence)
    {
        var reach = Tails.StandardErrors(confidence);
        var steps = new List<SurvivalStep>(sample.Moments.Count);
        double survival = 1, greenwood = 0;
        foreach (var (time, atRisk, events, censored) in sample.Moments)
        {
            double left = atRisk - events;
            survival *= left / atRisk;
            greenwood += events / (atRisk * left);
            // The standard error of the logarithm of survival.
            var error = Math.Sqrt(greenwood);
            double? survivalError = survival > 0 ? survival * error : null;
            steps.Add(new(
                time, atRisk, events, censored, survival, survivalError, ToInterval(survival, error, scale, reach, confidence)));
        }

        return steps;
    }

    private static Interval? ToInterval(double survival, double error, CurveInterval scale, double reach, double confidence)
    {
        if (survival == 0) return null;
        switch (scale)
        {
            case CurveInterval.Log:
                var factor = Math.Exp(reach * error);
                return new(survival / factor, Math.Min(1, survival * factor), confidence);
            case CurveInterval.LogLog:
                if (survival == 1) return null;
                var power = Math.Exp(reach * error / -Math.Log(survival));
                return new(Math.Pow(survival, power), Math.Pow(survival, 1 / power), confidence);
            default:
                var half = reach * error * survival;
                return new(Math.Max(0, survival - half), Math.Min(1, survival + half), confidence);
        }
    }

    private static double? FindHalf(List<SurvivalStep> steps, Func<SurvivalStep, double?> height)
    {
        var below = steps.FindIndex(step => height(step) < 0.5 + Tolerance);
        if (below < 0) return null;
        var time = steps[below].Time;
        if (height(steps[below]) <= 0.5 - Tolerance) return time;

        // Flat at one half: the middle of the stretch, where it ends before the watching does.
        var next = steps.FindIndex(below, step => height(step) < height(steps[below]));
        return next < 0 ? time : (time + steps[next].Time) / 2;
    }
}
