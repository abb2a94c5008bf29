namespace Ptarmigan.Reporting.Html;

/// <summary>One number that matters.</summary>
/// <param name="Value">The number as it is shown; see <see cref="Numbers"/>.</param>
/// <param name="Meaning">What it is.</param>
public sealed record KeyFigure(string Value, string Meaning);
