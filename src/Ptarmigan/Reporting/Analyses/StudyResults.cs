using Ptarmigan.Collection.Collecting;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Every figure of a study; what could not be computed is null, with the reason in <see cref="Notes"/>.</summary>
/// <param name="Provenance">What it was computed from.</param>
/// <param name="Corpus">What the study holds.</param>
/// <param name="Repositories">The repositories.</param>
/// <param name="Challenges">The taxonomy with what was found of it.</param>
/// <param name="ThemeShares">The themes' shares beside the published ones.</param>
/// <param name="BalancedSample">The sample of closed issues in which the two groups are compared.</param>
/// <param name="TypeBalance">Whether the two groups differ in issue type.</param>
/// <param name="Resolution">Whether they differ in resolution time.</param>
/// <param name="ThemeResolution">Whether themes differ in resolution time.</param>
/// <param name="Survival">The same with open issues counted.</param>
/// <param name="Notes">What could not be computed and why, and what a reader must know of the rest.</param>
public sealed record StudyResults(
    Provenance Provenance,
    Corpus Corpus,
    RepositorySummary Repositories,
    ChallengeCounts Challenges,
    IReadOnlyList<ThemeShare> ThemeShares,
    BalancedSample BalancedSample,
    TypeBalance? TypeBalance,
    ResolutionComparison? Resolution,
    ThemeResolution ThemeResolution,
    SurvivalComparison? Survival,
    IReadOnlyList<string> Notes)
{
    /// <summary>How complete the study is in each repository that was collected from GitHub; empty where the issues came from files.</summary>
    public IReadOnlyList<RepositoryCompleteness> Collection { get; init; } = [];

    /// <summary>Labelled issues that are gone from the tracker, by cause; empty where none is.</summary>
    public IReadOnlyList<GoneIssues> Gone { get; init; } = [];

    /// <summary>The study's codes beside taxonomies of others; empty where nothing was mapped.</summary>
    public IReadOnlyList<ComparedTaxonomy> Comparisons { get; init; } = [];
}
