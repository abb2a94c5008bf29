using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Cli.Stats;

/// <summary>What <c>stats mann-whitney</c> computes.</summary>
/// <param name="Groups">Both groups, the first one first.</param>
/// <param name="Test">The test.</param>
/// <param name="Effect">Cliff's delta and the Vargha-Delaney A with intervals.</param>
/// <param name="Shift">The Hodges-Lehmann shift.</param>
/// <param name="MeanDifference">The difference of means; null unless a bootstrap was asked for.</param>
/// <param name="MedianDifference">The difference of medians; null unless a bootstrap was asked for.</param>
/// <param name="Confidence">The confidence of all intervals.</param>
internal sealed record RankComparison(
    IReadOnlyList<GroupDocument> Groups,
    MannWhitneyResult Test,
    CliffsDeltaResult Effect,
    HodgesLehmannResult Shift,
    BootstrapEstimate? MeanDifference,
    BootstrapEstimate? MedianDifference,
    double Confidence)
{
    /// <summary>How many intervals come from a bootstrap where one is asked for.</summary>
    public const int BootstrapIntervals = 2;

    /// <summary>The JSON document.</summary>
    public object Json => new
    {
        groups = Groups.Select(group => group.Json),
        u1 = Test.U1,
        u2 = Test.U2,
        z = Test.Z,
        pValue = Test.PValue,
        method = Test.Method,
        alternative = Test.Alternative,
        continuity = Test.Continuity,
        cliffsDelta = Test.CliffsDelta,
        cliffsDeltaInterval = Ends(Effect.CliffsDeltaInterval),
        varghaDelaneyA = Test.VarghaDelaneyA,
        varghaDelaneyAInterval = Ends(Effect.VarghaDelaneyAInterval),
        hodgesLehmann = Intervals.Json(Shift.Estimate, Shift.Interval),
        meanDifference = Intervals.Json(MeanDifference),
        medianDifference = Intervals.Json(MedianDifference),
        confidence = Confidence,
        notes = Notes,
    };

    private IEnumerable<string> Notes => [.. Test.Notes, .. Effect.Notes, .. Shift.Notes, .. GroupDocument.Notes(Groups)];

    /// <summary>Computes everything.</summary>
    public static RankComparison Compare(Sample first, Sample second, MannWhitneyOptions options, double confidence, BootstrapOptions? bootstrap)
    {
        var one = first.Values.Span;
        var other = second.Values.Span;
        return new RankComparison(
            GroupDocument.Of([first, second]),
            MannWhitney.Test(first, second, options),
            Statistics.Ranks.CliffsDelta.Estimate(one, other, confidence),
            HodgesLehmann.Estimate(one, other, confidence),
            bootstrap is null ? null : Bootstrap.OfDifference(one, other, Location.Mean, bootstrap),
            bootstrap is null ? null : Bootstrap.OfDifference(one, other, Location.Median, bootstrap),
            confidence);
    }

    /// <summary>The output for people.</summary>
    public void Draw(string title, Screen screen)
    {
        var interval = Numerals.IntervalHeading(Confidence);
        screen.Heading(title);
        GroupDocument.Draw(Groups, screen);
        screen.Line($"Mann-Whitney test, alternative `{StatsOptions.Word(Test.Alternative)}` of {Groups[0].Name}: U1 {Numerals.Measure(Test.U1)}, U2 {Numerals.Measure(Test.U2)}, z {Numerals.Measure(Test.Z)}, {Numerals.Probability(Test.PValue)}");
        screen.Line($"(p-value: {StatsOptions.Word(Test.Method)}{(Test.Continuity ? ", with continuity correction" : "")})");
        screen.Line($"Cliff's delta {Numerals.Coefficient(Test.CliffsDelta)}, {interval} {Numerals.Ends(Effect.CliffsDeltaInterval, Numerals.Coefficient)}; Vargha-Delaney A {Numerals.Coefficient(Test.VarghaDelaneyA)}");
        screen.Line($"Hodges-Lehmann shift {Numerals.Measure(Shift.Estimate)}, {interval} {Numerals.Ends(Shift.Interval, Numerals.Measure)}");
        if (MeanDifference is { } means) screen.Line(Bootstrapped("Difference of means", means, interval));
        if (MedianDifference is { } medians) screen.Line(Bootstrapped("Difference of medians", medians, interval));
        foreach (var note in Notes) screen.Line($"Note: {note}");
    }

    private static string Bootstrapped(string what, BootstrapEstimate estimate, string interval) =>
        $"{what} {Numerals.Measure(estimate.Estimate)}, {interval} {Numerals.Ends(estimate.Interval, Numerals.Measure)} (bootstrap, {Numerals.Count(estimate.Resamples)} resamples, seed {estimate.Seed})";

    private static object? Ends(Interval? interval) => interval is { } ends ? new { low = ends.Low, high = ends.High } : null;
}
