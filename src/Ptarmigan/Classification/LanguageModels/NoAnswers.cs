using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The issues that a language model gave no answer for, with the reason; they have no judgment, since nothing is guessed.</summary>
internal sealed class NoAnswers(Study study, string annotator)
{
    /// <summary>Records that there is no answer, unless the newest record of the text says the same.</summary>
    public void Add(AskedIssue issue, Question question, string reason)
    {
        if (Newest(issue, question) == reason) return;
        study.Database.Connection.Execute(
            """
            INSERT INTO language_model_no_answer (annotator_id, question_id, issue_id, snapshot_id, reason, made_at)
            SELECT a.id, q.id, @issue, @snapshot, @reason, @at FROM annotator AS a, question AS q WHERE a.name = @annotator AND q.name = @question
            """,
            ("issue", issue.IssueId), ("snapshot", issue.SnapshotId), ("reason", reason), ("at", study.Time.GetUtcNow().ToStoredText()), ("annotator", annotator), ("question", question.Name));
    }

    /// <summary>Why there is no answer on the present text; null where nothing is recorded.</summary>
    public string? Newest(AskedIssue issue, Question question) => study.Database.Connection.Scalar<string>(
        """
        SELECT n.reason FROM language_model_no_answer AS n JOIN annotator AS a ON a.id = n.annotator_id JOIN question AS q ON q.id = n.question_id
        WHERE a.name = @annotator AND q.name = @question AND n.issue_id = @issue AND n.snapshot_id = @snapshot ORDER BY n.id DESC LIMIT 1
        """,
        ("annotator", annotator), ("question", question.Name), ("issue", issue.IssueId), ("snapshot", issue.SnapshotId));
}
