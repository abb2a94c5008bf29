namespace Ptarmigan.Classification.Evaluation;

/// <summary>The measures of answers that are sets of codes.</summary>
/// <param name="MicroF1">F1 over all codes given and wanted.</param>
/// <param name="MacroF1">Mean F1 over the codes that occur.</param>
/// <param name="Top1">Share of reports whose primary code is the likeliest.</param>
/// <param name="Top3">Share whose primary code is among the three likeliest.</param>
/// <param name="ThemeAccuracy">Share whose likeliest code is of the right theme.</param>
public sealed record SetFigures(Estimate MicroF1, Estimate MacroF1, Estimate Top1, Estimate Top3, Estimate ThemeAccuracy);
