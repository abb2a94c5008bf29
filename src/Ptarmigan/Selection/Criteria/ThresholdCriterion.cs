using System.Globalization;
using Ptarmigan.Selection.Thresholds;

namespace Ptarmigan.Selection.Criteria;

/// <summary>Whether a measure passes its threshold.</summary>
internal static class ThresholdCriterion
{
    public static Criterion? Of(Measure measure, ThresholdChoice? choice, DateTimeOffset? reference)
    {
        if (choice is null) return null;
        if (choice.Used is not { } threshold) return new Criterion(measure.Criterion, measure.Title, null, _ => Verdict.Kept) { Threshold = choice, Notes = choice.Notes };
        var bound = measure.IsLimit ? "at most" : "at least";
        return new Criterion(
            measure.Criterion, measure.Title, Text($"{bound} {threshold:#,0.##} {measure.Unit}, {Word(choice.Origin)}"),
            candidate => measure.ValueOf(candidate, reference) switch
            {
                null => Verdict.Out("not known"),
                { } value when measure.Passes(value, threshold) => Verdict.Kept,
                { } value => Verdict.Out(measure.IsLimit ? "above the threshold" : "below the threshold", Text($"{value:#,0.##}")),
            })
        {
            Threshold = choice,
            Notes = choice.Notes,
        };
    }

    private static string Word(ThresholdOrigin origin) => origin switch
    {
        ThresholdOrigin.Given => "given",
        ThresholdOrigin.Elbow => "at the elbow",
        ThresholdOrigin.Chord => "furthest from the line between the ends",
        ThresholdOrigin.Override => "set by a person",
        _ => "none",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
