using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>One step of a curve of a <see cref="SurvivalFigure"/>.</summary>
/// <param name="Time">When, in days.</param>
/// <param name="AtRisk">How many members were still without event and watched just before.</param>
/// <param name="Censored">How many members were watched no longer than this time.</param>
/// <param name="Survival">The share without event after this time, in [0, 1].</param>
/// <param name="Interval">Its pointwise interval within [0, 1]; null where it is undefined.</param>
public readonly record struct SurvivalCurvePoint(double Time, int AtRisk, int Censored, double Survival, Interval? Interval);
