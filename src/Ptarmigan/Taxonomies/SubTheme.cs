namespace Ptarmigan.Taxonomies;

/// <summary>A leaf of a taxonomy: a kind of challenge that issues are coded with.</summary>
/// <param name="Code">Its short code, unique in the taxonomy, such as <c>HR-MEM</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What belongs to it.</param>
/// <param name="Published">The figures its source published for it.</param>
public sealed record SubTheme(string Code, string Name, string? Definition, PublishedFigures Published);
