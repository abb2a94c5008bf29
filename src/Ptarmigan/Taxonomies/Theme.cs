namespace Ptarmigan.Taxonomies;

/// <summary>A branch of a taxonomy: sub-themes that belong together.</summary>
/// <param name="Code">Its short code, unique in the taxonomy, such as <c>HR</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What belongs to it, if the taxonomy says so.</param>
/// <param name="SubThemes">Its leaves, in the taxonomy's order; at least one.</param>
/// <param name="Published">The figures its source published for it.</param>
public sealed record Theme(string Code, string Name, string? Definition, IReadOnlyList<SubTheme> SubThemes, PublishedFigures Published);
