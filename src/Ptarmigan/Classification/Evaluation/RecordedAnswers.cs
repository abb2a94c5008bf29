using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>The answers that an annotator of any kind has recorded in a study, as answers that can be measured: a language model's, a rule set's, a person's.</summary>
public static class RecordedAnswers
{
    /// <summary>Puts the newest recorded answers beside the right ones.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">The annotator's name.</param>
    /// <param name="question">The question.</param>
    /// <param name="file">The label file with the right answers.</param>
    /// <param name="missing">How many labelled issues of the study the annotator has no answer for; they are left out.</param>
    /// <exception cref="ModelException">There is no such annotator, or it answered none of the labelled issues.</exception>
    public static IReadOnlyList<JudgedReport> Of(Study study, string annotator, Question question, string file, out int missing)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(question);
        var ledger = new JudgmentLedger(study);
        if (ledger.Annotators().All(known => known.Name != annotator)) throw new ModelException($"There is no annotator `{annotator}`.", null, "`ptarmigan annotator list` names them.");
        var given = ledger.Current(annotator, question);
        var labelled = GoldFile.ReadWithIssues(study, file).Where(pair => pair.Labels.AnswersTo(question) is not null).ToArray();
        var judged = labelled.Where(pair => given.ContainsKey(pair.IssueId))
            .Select(pair => new JudgedReport(pair.Labels.Repository, pair.Labels.AnswersTo(question)!, Prediction(question, given[pair.IssueId]))).ToArray();
        missing = labelled.Length - judged.Length;
        return judged.Length > 0 ? judged : throw new ModelException($"`{annotator}` has answered `{question.Name}` for no labelled issue of the study.", file, "Let it judge them first.");
    }

    /// <summary>Who gives one answer holds no other for possible; of challenges the order says which is likelier.</summary>
    private static Prediction Prediction(Question question, Judgment judgment)
    {
        var confidence = judgment.Confidence ?? 1;
        var members = judgment.Members;
        return new Prediction(
            question, members.Count > 0 ? members[0] : "", confidence, judgment.IsUnsure, members, [.. members.Select(member => new Candidate(member, confidence))], members, PredictionContext.None);
    }
}
