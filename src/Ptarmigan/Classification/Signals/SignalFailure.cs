namespace Ptarmigan.Classification.Signals;

/// <summary>An example or counterexample that a signal does not heed.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Text">The text.</param>
/// <param name="MustFire">Whether the signal should have fired on it and did not; otherwise it fired and should not have.</param>
public sealed record SignalFailure(Signal Signal, string Text, bool MustFire);
