namespace Ptarmigan.Reporting.Figures;

/// <summary>One row of a <see cref="ShareFigure"/>.</summary>
/// <param name="Name">The theme's name.</param>
/// <param name="Study">Its share in this study; null where unknown.</param>
/// <param name="Published">Its published share; null where unknown.</param>
public sealed record ShareRow(string Name, ShareEstimate? Study, ShareEstimate? Published);
