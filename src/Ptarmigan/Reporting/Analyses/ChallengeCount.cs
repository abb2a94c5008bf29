namespace Ptarmigan.Reporting.Analyses;

/// <summary>How often a theme or sub-theme was met.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Challenges">How many challenges: every code of every issue counts.</param>
/// <param name="Issues">In how many issues; an issue with several challenges below counts once.</param>
/// <param name="Codes">How many codes lie below; null where the labels stop at the sub-theme.</param>
/// <param name="Children">The sub-themes of a theme; empty for a sub-theme.</param>
public sealed record ChallengeCount(string Code, string Name, int Challenges, int Issues, int? Codes, IReadOnlyList<ChallengeCount> Children);
