using System.Globalization;
using Ptarmigan.Selection.Overrides;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Thresholds;

/// <summary>Chooses the thresholds of a selection, all on the same repositories, so that their order does not change who passes.</summary>
internal sealed class ThresholdChooser(SelectionProtocol protocol, IReadOnlyList<Candidate> pool, DateTimeOffset? reference, IReadOnlyDictionary<string, Override> overrides)
{
    /// <summary>The threshold of a measure; null where neither protocol nor person asks for one.</summary>
    public ThresholdChoice? Choose(Measure measure)
    {
        var rule = measure.RuleOf(protocol);
        var against = overrides.GetValueOrDefault(measure.Criterion);
        if (rule.IsNone && against is null) return null;

        var values = pool.Select(candidate => measure.ValueOf(candidate, reference)).OfType<double>();
        var proposal = new ThresholdCurve(measure, values).Propose(protocol.Sensitivity);
        if (against is not null) return Overridden(proposal, rule, against);
        // What is known of no repository cannot be asked of any.
        return rule.Given is { } given && proposal.Known > 0 ? proposal with { Used = given, Origin = ThresholdOrigin.Given, Notes = [] } : proposal;
    }

    private static ThresholdChoice Overridden(ThresholdChoice proposal, ThresholdRule rule, Override against)
    {
        var instead = rule.Given is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given:0.##}")
            : proposal.Proposed is { } proposed ? string.Create(CultureInfo.InvariantCulture, $"{proposed:0.##}") : "no threshold";
        return proposal with
        {
            Used = ThresholdRule.Parse(against.Value!).Given,
            Origin = ThresholdOrigin.Override,
            Notes = [.. proposal.Notes, $"{against.Value} instead of {instead}, by {against.Person}: {against.Reason}"],
        };
    }
}
