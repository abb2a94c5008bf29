using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification;

/// <summary>The issues of a study as reports to be classified or trained on: title and body of their present snapshots. Comments are left out, since a new issue has none.</summary>
/// <param name="study">The study.</param>
public sealed class StudyReports(Study study)
{
    /// <summary>Every issue with its text, repository by repository, as they are asked for; the store must not be written to meanwhile.</summary>
    /// <param name="repository">One repository, <c>owner/name</c>; null for all.</param>
    public IEnumerable<StudyReport> Read(string? repository = null) => Read(repository, _ => true);

    /// <summary>Every report by its repository: what the context of a prediction is taken from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReportText>> ByRepository() =>
        Read().GroupBy(report => report.Repository).ToDictionary(group => group.Key, group => (IReadOnlyList<ReportText>)[.. group.Select(report => report.Text)], StringComparer.OrdinalIgnoreCase);

    /// <summary>The reports that an annotator labelled, with the newest answer to each question. A judgment of low confidence counts for less.</summary>
    /// <param name="annotator">The annotator's name; null for what counts in the study (<see cref="TrainingLabels"/>).</param>
    public IReadOnlyList<LabelledText> Labelled(string? annotator) => [.. LabelledIssues(annotator).Select(issue => issue.Labels)];

    /// <summary>The same with the issues they are.</summary>
    /// <param name="annotator">The annotator's name; null for what counts in the study.</param>
    public IReadOnlyList<LabelledIssue> LabelledIssues(string? annotator)
    {
        var labels = new TrainingLabels(study, annotator);
        var judged = Question.All.ToDictionary(question => question, labels.Of);
        return [.. Read(null, issue => judged.Values.Any(answers => answers.ContainsKey(issue))).Select(report => Labelled(report, judged))];
    }

    private static LabelledIssue Labelled(StudyReport report, Dictionary<Question, IReadOnlyDictionary<long, Judgment>> judged)
    {
        var own = judged.Where(answers => answers.Value.ContainsKey(report.IssueId)).ToDictionary(answers => answers.Key, answers => answers.Value[report.IssueId]);
        var ptm = own.GetValueOrDefault(Question.Ptm);
        var labels = new LabelledText(report.Repository, report.Text, ptm?.Answer, own.GetValueOrDefault(Question.Type)?.Answer, own.GetValueOrDefault(Question.Challenges)?.Members)
        {
            Weight = ptm?.Confidence < 0.5 ? 0.5 : 1,
        };
        return new LabelledIssue(report, labels) { LabelledAt = own.ToDictionary(answer => answer.Key, answer => answer.Value.MadeAt) };
    }

    /// <summary>Only the texts of wanted issues are cut into tokens.</summary>
    private IEnumerable<StudyReport> Read(string? repository, Predicate<long> isWanted) =>
        study.Database.Connection.Query(
            """
            SELECT i.id, r.name, i.number, s.title, s.body FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN snapshot AS s ON s.id = i.snapshot_id
            WHERE @repository IS NULL OR r.name_key = lower(@repository) ORDER BY r.name_key, i.number
            """,
            row => isWanted(row.GetInt64(0)) ? new StudyReport(row.GetInt64(0), row.GetString(1), row.GetInt64(2), ReportText.Read(row.GetString(3), row.TextOrNull(4))) : null,
            ("repository", repository)).OfType<StudyReport>();
}
