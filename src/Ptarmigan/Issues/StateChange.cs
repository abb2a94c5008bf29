namespace Ptarmigan.Issues;

/// <summary>A closing or reopening that an issue's timeline tells of.</summary>
/// <param name="At">When it happened.</param>
/// <param name="IsClosing">True for a closing, false for a reopening.</param>
public readonly record struct StateChange(DateTimeOffset At, bool IsClosing);
