namespace Ptarmigan.Reporting.Scenes;

/// <summary>How an outline is drawn.</summary>
/// <param name="Paint">The colour.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Dashes">Lengths of dash and gap in turn; empty for a solid line.</param>
internal sealed record Stroke(Paint Paint, double Width = 1, params IReadOnlyList<double> Dashes);
