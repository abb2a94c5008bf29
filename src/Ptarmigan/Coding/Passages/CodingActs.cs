using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>Records what annotators do with challenges.</summary>
internal sealed class CodingActs(Study study)
{
    public void Record(long challenge, string kind, long? before, long? after, string annotator, long? undoes = null) =>
        study.Database.Connection.Execute(
            """
            INSERT INTO coding_act (challenge_id, kind, code_before, code_after, annotator_id, undoes, made_at)
            SELECT @challenge, @kind, @before, @after, id, @undoes, @at FROM annotator WHERE name = @annotator
            """,
            ("challenge", challenge), ("kind", kind), ("before", before), ("after", after), ("undoes", undoes), ("at", study.Time.GetUtcNow().ToStoredText()), ("annotator", annotator));

    /// <summary>The last act of an annotator that is no undoing and was not undone.</summary>
    public CodingAct? LastOf(string annotator) => study.Database.Connection.Query(
        """
        SELECT t.id, t.challenge_id, t.kind, t.code_before, t.code_after FROM coding_act AS t JOIN annotator AS a ON a.id = t.annotator_id
        WHERE a.name = @annotator AND t.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM coding_act AS u WHERE u.undoes = t.id) ORDER BY t.id DESC LIMIT 1
        """,
        row => new CodingAct(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.LongOrNull(3), row.LongOrNull(4)), ("annotator", annotator)).SingleOrDefault();
}
