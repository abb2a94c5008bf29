namespace Ptarmigan.Statistics.Survival;

/// <summary>How many times as fast events come in one group as in another, if that ratio is the same at every time.</summary>
/// <remarks>
/// Cox's proportional hazards model with the group as its only covariate, ties by Efron's method, as R's coxph. Undefined,
/// with a note, where the likelihood has no maximum: no event of one group comes while the other is at risk (complete
/// separation), or there is no event at all. Source: Cox (1972), JRSS B 34(2), 187-220; Efron (1977), JASA 72, 557-565.
/// </remarks>
public static class CoxRegression
{
    private const int MostIterations = 50;

    /// <summary>Estimates the hazard ratio of two groups.</summary>
    /// <param name="reference">The group in the denominator.</param>
    /// <param name="group">The group in the numerator.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static CoxRegressionResult Fit(SurvivalSample reference, SurvivalSample group, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(group);
        var reach = Tails.StandardErrors(confidence);
        var likelihood = new PartialLikelihood(reference, group);
        var result = new CoxRegressionResult { Reference = reference.Name, Group = group.Name };
        if (ExplainNoMaximum(likelihood, reference, group) is { } note) return result with { Note = note };

        var start = likelihood.At(0);
        var (coefficient, iterations, converged) = Maximize(likelihood);
        var (logLikelihood, _, information) = likelihood.At(coefficient);
        var error = 1 / Math.Sqrt(information);
        result = result with { Iterations = iterations, Converged = converged };
        if (!converged) return result with { Note = $"the likelihood did not settle in {MostIterations} steps" };

        return result with
        {
            HazardRatio = Math.Exp(coefficient),
            Interval = new(Math.Exp(coefficient - reach * error), Math.Exp(coefficient + reach * error), confidence),
            Coefficient = coefficient,
            StandardError = error,
            Z = coefficient / error,
            PValue = Tails.NormalBoth(coefficient / error),
            ScoreChiSquared = start.Score * start.Score / start.Information,
            LikelihoodRatioChiSquared = Math.Max(0, 2 * (logLikelihood - start.LogLikelihood)),
        };
    }

    private static string? ExplainNoMaximum(PartialLikelihood likelihood, SurvivalSample reference, SurvivalSample group) =>
        (likelihood.GroupEventsAgainstReference, likelihood.ReferenceEventsAgainstGroup) switch
        {
            (0, 0) => "there are no events while both groups are at risk",
            (0, _) => $"no event of {group.Name} comes while {reference.Name} is at risk, so the ratio runs to 0",
            (_, 0) => $"no event of {reference.Name} comes while {group.Name} is at risk, so the ratio runs to infinity",
            _ => null,
        };

    /// <summary>Newton-Raphson from 0; the log-likelihood is concave, so a step that lowers it is too long and is halved.</summary>
    private static (double Coefficient, int Iterations, bool Converged) Maximize(PartialLikelihood likelihood)
    {
        var coefficient = 0.0;
        var here = likelihood.At(coefficient);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            var step = here.Score / here.Information;
            var there = likelihood.At(coefficient + step);
            // The slack keeps rounding from halving the last, tiny steps.
            while (there.LogLikelihood < here.LogLikelihood - 1e-9 * Math.Abs(here.LogLikelihood) || !double.IsFinite(there.LogLikelihood))
            {
                step /= 2;
                there = likelihood.At(coefficient + step);
            }

            coefficient += step;
            here = there;
            if (Math.Abs(step) <= 1e-12 * Math.Max(1, Math.Abs(coefficient))) return (coefficient, iteration, true);
        }

        return (coefficient, MostIterations, false);
    }
}
