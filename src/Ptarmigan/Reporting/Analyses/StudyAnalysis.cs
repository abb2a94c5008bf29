using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Computes every figure of a study.</summary>
public static class StudyAnalysis
{
    /// <summary>Reads the study and computes its figures.</summary>
    /// <param name="study">The study.</param>
    /// <param name="cancellation">Stops between two analyses or two resamples.</param>
    /// <exception cref="StudyException">The annotator whose answers are to be used has not said of any issue whether it is PTM-related.</exception>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static StudyResults Compute(Study study, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Compute(AnalysisInput.Read(study), null, cancellation);
    }

    /// <summary>Computes the figures of what was read of a study.</summary>
    /// <param name="input">What the analyses need of the study.</param>
    /// <param name="progress">Told again and again how many resamples are drawn for intervals, and of how many: most of the work. Null for nobody.</param>
    /// <param name="cancellation">Stops between two analyses or two resamples.</param>
    public static StudyResults Compute(AnalysisInput input, Action<long, long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var protocol = input.Protocol;
        var challenges = ChallengeCounts.Of(input.Issues, input.Taxonomy, input.Codes);
        var bootstraps = new Bootstraps(
            protocol, ResolutionComparison.Intervals + ThemeResolution.Intervals(input.Taxonomy), progress ?? ((_, _) => { }), cancellation);
        var sample = BalancedSample.Draw(input.Issues, protocol.Seed);
        cancellation.ThrowIfCancellationRequested();
        var types = TypeBalance.Of(sample);
        var resolution = ResolutionComparison.Of(sample, protocol, bootstraps);
        cancellation.ThrowIfCancellationRequested();
        var themes = ThemeResolution.Of(input.Issues, input.Taxonomy, bootstraps);
        cancellation.ThrowIfCancellationRequested();
        var results = new StudyResults(
            input.Provenance,
            input.Corpus,
            RepositorySummary.Of(input.Repositories),
            challenges,
            ThemeShares.Of(challenges, input.Taxonomy, protocol.Confidence),
            sample,
            types,
            resolution,
            themes,
            SurvivalComparison.Of(input.Issues, protocol.Confidence),
            [])
        {
            Collection = input.Collection,
            Gone = input.Gone,
            Comparisons = [.. input.Mappings.Select(ComparedTaxonomy.Of)],
        };
        return results with { Notes = [.. ResultNotes.Of(results)] };
    }
}
