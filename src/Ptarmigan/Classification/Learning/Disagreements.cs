using Ptarmigan.Annotation;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;

namespace Ptarmigan.Classification.Learning;

/// <summary>Finds the labels that differ most from what a model says that was not trained on them: either is worth a second look.</summary>
/// <remarks>
/// Confident learning: a label is a likely error where the model holds another answer at least as likely as it holds that answer on average where it is the label; the likeliest come first by how much likelier the other
/// answer is than the label. Source: Northcutt, Jiang and Chuang (2021), "Confident learning: estimating uncertainty in dataset labels", JAIR 70, section 3.
/// </remarks>
public static class Disagreements
{
    /// <summary>Finds them, likely errors first, then by how far model and label differ.</summary>
    /// <param name="question">The question.</param>
    /// <param name="issues">Labelled issues.</param>
    /// <param name="parts">Into how many parts they are cut; whole repositories lie in one where there are enough.</param>
    /// <param name="signals">The signals that count as features.</param>
    /// <param name="foundation">The model whose directions of meaning are used; null for none.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labels.</exception>
    public static IReadOnlyList<Disagreement> Find(
        Question question, IReadOnlyList<LabelledIssue> issues, int parts, SignalSet signals, TrainedModel? foundation, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var known = new Dictionary<LabelledText, LabelledIssue>(ReferenceEqualityComparer.Instance);
        foreach (var issue in issues) known[issue.Labels] = issue;
        var asked = issues.Select(issue => issue.Labels).Where(labels => labels.AnswersTo(question) is not null).ToArray();
        if (asked.Length < 2 * ModelTrainer.LeastReports) throw new ModelException($"{asked.Length} labels are too few to be told apart from errors.", null, $"At least {2 * ModelTrainer.LeastReports} are wanted; see `ptarmigan suggest-next`.");
        var byRepository = asked.Select(report => report.Repository).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= parts;
        var judged = new Evaluator(question, TrainingOptions.ForOtherRepositories, signals, foundation).CrossValidate(asked, parts, byRepository, null, progress, cancellation);
        var usual = judged.GroupBy(report => report.Truth[0]).ToDictionary(group => group.Key, group => group.Average(report => ProbabilityOf(report, report.Truth[0])));
        return
        [
            .. judged.Where(report => !report.Truth.Contains(report.Prediction.Answer))
                .Select(report => new Disagreement(
                    known[report.Source!], report.Truth[0], ProbabilityOf(report, report.Truth[0]), report.Prediction,
                    usual.TryGetValue(report.Prediction.Answer, out var threshold) && report.Prediction.Confidence >= threshold))
                .OrderByDescending(found => found.IsLikelyError)
                .ThenByDescending(found => found.Prediction.Confidence - found.Probability)
                .ThenBy(found => found.Issue.Report.Repository, StringComparer.Ordinal).ThenBy(found => found.Issue.Report.Number),
        ];
    }

    private static double ProbabilityOf(JudgedReport report, string answer) => report.Prediction.Candidates.FirstOrDefault(candidate => candidate.Answer == answer).Probability;
}
