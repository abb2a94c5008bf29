namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>A labelled report and the signals that fire on it.</summary>
internal sealed record FiredReport(LabelledText Labelled, IReadOnlyList<Signal> Fired)
{
    public static IReadOnlyList<FiredReport> FindAll(SignalSet set, IEnumerable<LabelledText> reports)
    {
        var fired = new List<int>();
        return [.. reports.Select(report =>
        {
            set.FindFired(report.Text, fired);
            return new FiredReport(report, [.. fired.Select(number => set.Signals[number])]);
        })];
    }
}
