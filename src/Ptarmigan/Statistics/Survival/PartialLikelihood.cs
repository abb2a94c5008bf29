namespace Ptarmigan.Statistics.Survival;

/// <summary>Cox's partial likelihood of one group against a reference, with Efron's treatment of ties.</summary>
/// <remarks>
/// Source: Cox (1972), JRSS B 34(2), 187-220; Efron (1977), Journal of the American Statistical Association 72, 557-565. Of d
/// events at one time, the l-th (from 0) meets a risk set from which the share l/d of the events has gone.
/// </remarks>
internal sealed class PartialLikelihood
{
    private readonly List<(double ReferenceAtRisk, double GroupAtRisk)> _riskSets = [];

    public PartialLikelihood(SurvivalSample reference, SurvivalSample group)
    {
        foreach (var (atRisk, events) in PooledMoments.EventTimes([reference, group]))
        {
            GroupEvents += events[1];
            GroupEventsAgainstReference += atRisk[0] > 0 ? events[1] : 0;
            ReferenceEventsAgainstGroup += atRisk[1] > 0 ? events[0] : 0;
            var happened = events[0] + events[1];
            for (var gone = 0; gone < happened; gone++)
            {
                var share = gone / happened;
                _riskSets.Add((atRisk[0] - share * events[0], atRisk[1] - share * events[1]));
            }
        }
    }

    /// <summary>Events of the group while somebody of the reference was at risk; without any, the ratio runs to 0.</summary>
    public double GroupEventsAgainstReference { get; }

    /// <summary>Events of the reference while somebody of the group was at risk; without any, the ratio runs to infinity.</summary>
    public double ReferenceEventsAgainstGroup { get; }

    private double GroupEvents { get; }

    /// <summary>The log-likelihood at a log hazard ratio, with its slope (score) and minus its curvature (information).</summary>
    public (double LogLikelihood, double Score, double Information) At(double coefficient)
    {
        var ratio = Math.Exp(coefficient);
        double logLikelihood = GroupEvents * coefficient, score = GroupEvents, information = 0;
        foreach (var (reference, group) in _riskSets)
        {
            var total = reference + group * ratio;
            var share = group * ratio / total;
            logLikelihood -= Math.Log(total);
            score -= share;
            information += share * (1 - share);
        }

        return (logLikelihood, score, information);
    }
}
