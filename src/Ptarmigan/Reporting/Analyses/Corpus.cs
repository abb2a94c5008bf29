namespace Ptarmigan.Reporting.Analyses;

/// <summary>What the study holds, in counts.</summary>
/// <param name="Repositories">Repositories with at least one issue.</param>
/// <param name="Issues">Issues.</param>
/// <param name="ClosedIssues">Issues that were closed when last seen.</param>
/// <param name="Labelled">Issues with an answer to *PTM-related?* by the annotator whose answers are used.</param>
/// <param name="PtmRelated">Those that are PTM-related.</param>
/// <param name="Other">Those that are not.</param>
/// <param name="LabelledRepositories">Repositories with at least one such answer.</param>
/// <param name="ContradictoryDates">Labelled issues whose dates contradict each other (closed before created); they have no resolution time.</param>
public sealed record Corpus(
    int Repositories, int Issues, int ClosedIssues, int Labelled, int PtmRelated, int Other, int LabelledRepositories, int ContradictoryDates);
