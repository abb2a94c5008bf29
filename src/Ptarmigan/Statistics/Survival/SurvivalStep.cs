namespace Ptarmigan.Statistics.Survival;

/// <summary>One step of a survival curve; the curve keeps its value up to the next step.</summary>
/// <param name="Time">When, in the unit of the sample.</param>
/// <param name="AtRisk">How many members were still without event and watched just before.</param>
/// <param name="Events">How many events came at this time.</param>
/// <param name="Censored">How many members were watched no longer than this time.</param>
/// <param name="Survival">The estimated share without event after this time, in [0, 1].</param>
/// <param name="StandardError">Greenwood's standard error of it. Null once the curve has reached 0, where it is not defined.</param>
/// <param name="Interval">
/// The pointwise interval, within [0, 1]. Null once the curve has reached 0, and on the log-log scale also while it is 1.
/// </param>
public readonly record struct SurvivalStep(
    double Time, int AtRisk, int Events, int Censored, double Survival, double? StandardError, Interval? Interval);
