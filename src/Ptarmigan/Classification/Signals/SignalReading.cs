namespace Ptarmigan.Classification.Signals;

/// <summary>What reading a file of signals gave.</summary>
/// <param name="Signals">The signals, in the order of the file; null if any problem is an error.</param>
/// <param name="Without">The names of signals of the set it extends that it takes out.</param>
/// <param name="Problems">All problems, in the order of their lines.</param>
public sealed record SignalReading(IReadOnlyList<Signal>? Signals, IReadOnlyList<string> Without, IReadOnlyList<SignalProblem> Problems);
