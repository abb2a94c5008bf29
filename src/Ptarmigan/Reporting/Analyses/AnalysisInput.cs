using Ptarmigan.Annotation;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Comparison;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>What the analyses need of a study, read once.</summary>
/// <param name="Issues">The issues with an answer to *PTM-related?*, by repository and number.</param>
/// <param name="Repositories">The repositories they belong to.</param>
/// <param name="Corpus">What the study holds in all.</param>
/// <param name="Taxonomy">The study's taxonomy.</param>
/// <param name="Protocol">The study's parameters.</param>
/// <param name="Provenance">What the results were computed from.</param>
public sealed record AnalysisInput(
    IReadOnlyList<StudiedIssue> Issues,
    IReadOnlyList<StudiedRepository> Repositories,
    Corpus Corpus,
    Taxonomy Taxonomy,
    Protocol Protocol,
    Provenance Provenance)
{
    /// <summary>How the repositories were selected, as it was recorded last.</summary>
    /// <value>Default: null, which means that no selection was recorded.</value>
    public Funnel? Selection { get; init; }

    /// <summary>How complete the study is in each repository that was collected from GitHub.</summary>
    /// <value>Default: empty, which means that the issues came from files.</value>
    public IReadOnlyList<RepositoryCompleteness> Collection { get; init; } = [];

    /// <summary>Labelled issues that are gone from the tracker, by cause; those left out are not among <see cref="Issues"/>.</summary>
    /// <value>Default: empty.</value>
    public IReadOnlyList<GoneIssues> Gone { get; init; } = [];

    /// <summary>How many codes of the codebook lie below each theme and sub-theme, by the sign that the taxonomy calls it by too.</summary>
    /// <value>Default: empty, which means that challenges were not coded below the sub-theme.</value>
    public IReadOnlyDictionary<string, int> Codes { get; init; } = new Dictionary<string, int>();

    /// <summary>The mapping tables of the study's codes to taxonomies of others.</summary>
    /// <value>Default: empty, which means that nothing was mapped.</value>
    public IReadOnlyList<Mapping> Mappings { get; init; } = [];

    /// <summary>Reads a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">The annotator for whom it is read: the issues of this annotator's own open blind rounds are left out. Null: nobody in a blind round is looking.</param>
    /// <exception cref="StudyException">The annotator whose answers are to be used has not said of any issue whether it is PTM-related.</exception>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static AnalysisInput Read(Study study, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var taxonomy = TaxonomyCatalog.UsedBy(study);
        var answers = Answers.Read(study, viewer);
        var observedUntil = ObservationEnd.Of(study);
        var catalog = new IssueCatalog(study.Database);
        var issues = new List<StudiedIssue>();
        var contradictory = 0;
        var labelled = catalog.Read(new IssueFilter { Viewer = viewer, Answers = [new AnswerFilter(study.Protocol.Annotator, Question.Ptm.Name, Question.Ptm.Options)] }).ToList();
        var gone = new GoneIssueRule(catalog, study.Protocol.LeaveOutGone, labelled.Select(issue => issue.Reference));
        foreach (var issue in labelled.Where(gone.Keeps))
        {
            var resolution = issue.History(observedUntil).ResolutionTime(study.Protocol.Closing);
            if (resolution is null) contradictory++;
            issues.Add(answers.Judge(issue, resolution));
        }

        var repositories = new RepositoryCatalog(study.Database).Read();
        var codes = CodedCodebook.Read(study, viewer);
        var (own, mappings) = (StudyCodes.Of(study, codes, viewer), new MappingLedger(study));
        return new AnalysisInput(
            issues, Labelled(repositories, issues), Count(repositories, issues, contradictory), taxonomy, study.Protocol,
            ProvenanceOf(study, taxonomy, observedUntil))
        {
            Selection = new SelectionRecord(study).Read(),
            Collection = new CompletenessCatalog(study).Read(),
            Gone = gone.Counts,
            Codes = codes.CountsBySign(),
            Mappings = [.. mappings.Others(own).Select(other => mappings.To(own, other))],
        };
    }

    private static List<StudiedRepository> Labelled(IEnumerable<Repository> repositories, List<StudiedIssue> issues)
    {
        var byRepository = issues.ToLookup(issue => issue.Repository);
        return [.. repositories.Where(repository => byRepository.Contains(repository.Name)).Select(repository => new StudiedRepository(
            repository.Name.ToString(), repository.Stars, repository.Forks, repository.Commits, repository.IssueCount,
            byRepository[repository.Name].Count(), byRepository[repository.Name].Count(issue => issue.IsPtmRelated)))];
    }

    private static Corpus Count(IReadOnlyList<Repository> repositories, List<StudiedIssue> issues, int contradictory)
    {
        var ptm = issues.Count(issue => issue.IsPtmRelated);
        return new Corpus(
            repositories.Count(repository => repository.IssueCount > 0),
            repositories.Sum(repository => repository.IssueCount),
            repositories.Sum(repository => repository.ClosedIssueCount),
            issues.Count, ptm, issues.Count - ptm,
            issues.DistinctBy(issue => issue.Repository).Count(),
            contradictory);
    }

    private static Provenance ProvenanceOf(Study study, Taxonomy taxonomy, DateTimeOffset observedUntil) => new(
        study.Protocol.Title, ProgramVersion.Number, study.Database.SchemaVersion, observedUntil, taxonomy.Name, taxonomy.Version,
        study.Protocol.Annotator, study.Protocol.Closing, study.Protocol.Seed, study.Protocol.BootstrapResamples, study.Protocol.Confidence);
}
