namespace Ptarmigan.Classification.Signals;

/// <summary>Something wrong or doubtful in a file of signals.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="IsError">Whether the file cannot be used as it is; otherwise it is only doubtful.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record SignalProblem(int Line, bool IsError, string Message);
