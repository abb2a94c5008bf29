namespace Ptarmigan.Statistics.Survival;

/// <summary>One distinct time of a group: who was at risk just before it and what happened at it.</summary>
internal readonly record struct Moment(double Time, int AtRisk, int Events, int Censored);
