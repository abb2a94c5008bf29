namespace Ptarmigan.Comparison;

/// <summary>How much of a theme or sub-theme another taxonomy has.</summary>
/// <param name="Group">The theme or sub-theme.</param>
/// <param name="Codes">In codes of the lowest level, each alike.</param>
/// <param name="Challenges">In challenges, so that frequent codes weigh more.</param>
/// <param name="SubThemes">The same of a theme's sub-themes; empty for a sub-theme.</param>
public sealed record GroupOverlap(OwnGroup Group, OverlapShare Codes, OverlapShare Challenges, IReadOnlyList<GroupOverlap> SubThemes);
