namespace Ptarmigan.Reporting.Analyses;

/// <summary>A repository of the study with the measures its table shows; null where a measure is not known.</summary>
/// <param name="Repository">Its name, <c>owner/name</c>.</param>
/// <param name="Stars">Its stars.</param>
/// <param name="Forks">Its forks.</param>
/// <param name="Commits">Its commits.</param>
/// <param name="Issues">How many of its issues the study holds.</param>
/// <param name="LabelledIssues">How many of them have an answer to *PTM-related?*.</param>
/// <param name="PtmIssues">How many of them are PTM-related.</param>
public sealed record StudiedRepository(string Repository, int? Stars, int? Forks, int? Commits, int Issues, int LabelledIssues, int PtmIssues);
