using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>Which issues an annotator has dealt with.</summary>
public static class CodedIssues
{
    /// <summary>The keys of the issues that an annotator has coded or taken out.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">The annotator.</param>
    public static IReadOnlySet<long> By(Study study, string annotator)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Database.Connection.Query(
            """
            SELECT c.issue_id FROM challenge AS c JOIN annotator AS a ON a.id = c.annotator_id
            WHERE a.name = @annotator AND c.code_id IS NOT NULL AND c.absorbed_by IS NULL AND c.taken_back_at IS NULL
            UNION
            SELECT x.issue_id FROM coding_exclusion AS x JOIN annotator AS a ON a.id = x.annotator_id
            WHERE a.name = @annotator AND x.cause IS NOT NULL
                AND x.id = (SELECT MAX(y.id) FROM coding_exclusion AS y WHERE y.issue_id = x.issue_id AND y.annotator_id = x.annotator_id)
            """,
            row => row.GetInt64(0), ("annotator", annotator)).ToHashSet();
    }
}
