namespace Ptarmigan.Classification.Signals;

/// <summary>A signal that fires on a report, and where.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Spans">Where each of its phrases that is there is found first, in the order of the report; at least one.</param>
public sealed record SignalFinding(Signal Signal, IReadOnlyList<SignalSpan> Spans);
