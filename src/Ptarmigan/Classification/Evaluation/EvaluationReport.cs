using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>How well a model answered reports it had not seen.</summary>
/// <remarks>
/// Intervals are percentile bootstraps. Where reports are of <see cref="RepositoriesForClusters"/> or more repositories, whole repositories are drawn, since reports of one are
/// alike; else reports are drawn within each. Calibration error is the expected one over ten bins of equal width (Guo et al. 2017).
/// </remarks>
public sealed record EvaluationReport
{
    /// <summary>From how many repositories on whole repositories are drawn.</summary>
    public const int RepositoriesForClusters = 10;

    private const int Resamples = 500;
    private static readonly double[] Coverages = [0.5, 0.7, 0.8, 1.0];

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>What beside a report's own text its answer rests on.</summary>
    public required PredictionContext Context { get; init; }

    /// <summary>Number of reports.</summary>
    public required int N { get; init; }

    /// <summary>What the intervals were drawn over: <c>repositories</c> or <c>reports</c>.</summary>
    public required string IntervalsOver { get; init; }

    /// <summary>Share answered right.</summary>
    public required Estimate Accuracy { get; init; }

    /// <summary>Mean F1 over the answers, all reports together.</summary>
    public required Estimate MacroF1 { get; init; }

    /// <summary>Mean over the repositories of their macro F1: the measure of the NLBSE tool competitions.</summary>
    public required Estimate MeanMacroF1 { get; init; }

    /// <summary>Cohen's kappa of model and truth.</summary>
    public required Estimate Kappa { get; init; }

    /// <summary>Mean over the repositories with more than one answer of kappa within them, weighed by their reports: what is left when telling repositories apart does not count.</summary>
    public required Estimate KappaWithinRepositories { get; init; }

    /// <summary>Expected calibration error.</summary>
    public required double Ece { get; init; }

    /// <summary>What <see cref="Ece"/> would be on so many reports if every confidence were true: below or near it nothing is wrong that these reports could show.</summary>
    public required double EceByChance { get; init; }

    /// <summary>Share of reports the model was unsure of.</summary>
    public required double Unsure { get; init; }

    /// <summary>Share answered right of those it was sure of; not a number where there are none.</summary>
    public required double AccuracyWhenSure { get; init; }

    /// <summary>How right the surest answers are.</summary>
    public required IReadOnlyList<CoveragePoint> Coverage { get; init; }

    /// <summary>Each answer.</summary>
    public required IReadOnlyList<ClassFigures> PerClass { get; init; }

    /// <summary>The measures of sets; null for questions of one answer.</summary>
    public SetFigures? Sets { get; init; }

    /// <summary>Each repository, by name.</summary>
    public required IReadOnlyList<RepositoryFigures> Repositories { get; init; }

    /// <summary>Measures judged reports.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reports">The reports; at least one.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <param name="taxonomy">The taxonomy whose themes are compared; null for the published one.</param>
    public static EvaluationReport Of(Question question, IReadOnlyList<JudgedReport> reports, long seed, Taxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentOutOfRangeException.ThrowIfZero(reports.Count);
        var resampling = new ReportResampling(reports, seed, Resamples);
        var sure = reports.Where(report => !report.Prediction.IsUnsure).ToArray();
        return new EvaluationReport
        {
            Question = question,
            Context = reports.Any(report => report.Prediction.Context == PredictionContext.Repository) ? PredictionContext.Repository : PredictionContext.None,
            N = reports.Count,
            IntervalsOver = resampling.DrawsRepositories ? "repositories" : "reports",
            Accuracy = resampling.Estimate(Measures.Accuracy),
            MacroF1 = resampling.Estimate(Measures.MacroF1),
            MeanMacroF1 = resampling.Estimate(Measures.MeanMacroF1),
            Kappa = resampling.Estimate(Measures.Kappa),
            KappaWithinRepositories = resampling.Estimate(Measures.KappaWithinRepositories),
            Ece = CalibrationError.Of([.. reports.Select(report => (report.Prediction.Confidence, report.IsRight))]),
            EceByChance = CalibrationError.ByChance([.. reports.Select(report => report.Prediction.Confidence)], seed),
            Unsure = 1 - (sure.Length / (double)reports.Count),
            AccuracyWhenSure = sure.Length == 0 ? double.NaN : Measures.Accuracy(sure),
            Coverage = [.. Coverages.Select(share => CoverageAt(reports, share))],
            PerClass = Measures.PerClass(reports),
            Sets = question.IsSet ? SetsOf(resampling, taxonomy ?? TaxonomyCatalog.Default) : null,
            Repositories = [.. reports.GroupBy(report => report.Repository).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Within([.. group], seed))],
        };
    }

    private static SetFigures SetsOf(ReportResampling resampling, Taxonomy taxonomy) => new(
        resampling.Estimate(Measures.SetMicroF1),
        resampling.Estimate(Measures.SetMacroF1),
        resampling.Estimate(Measures.Accuracy),
        resampling.Estimate(reports => reports.Average(report => report.Prediction.Candidates.Take(3).Any(candidate => candidate.Answer == report.Truth[0]) ? 1.0 : 0)),
        resampling.Estimate(reports => reports.Average(report => taxonomy.RollUp(report.Prediction.Answer) == taxonomy.RollUp(report.Truth[0]) ? 1.0 : 0)));

    private static CoveragePoint CoverageAt(IReadOnlyList<JudgedReport> reports, double share)
    {
        var surest = reports.OrderByDescending(report => report.Prediction.Confidence).Take(Math.Max(1, (int)Math.Round(reports.Count * share))).ToArray();
        return new CoveragePoint(share, Measures.Accuracy(surest), surest[^1].Prediction.Confidence);
    }

    private static RepositoryFigures Within(JudgedReport[] reports, long seed) => new(
        reports[0].Repository,
        reports.Length,
        new ReportResampling(reports, seed, Resamples).Estimate(Measures.MacroF1),
        Measures.Accuracy(reports),
        Measures.Kappa(reports),
        Measures.PerClass(reports));
}
