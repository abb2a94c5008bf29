using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Replication.Tables;

/// <summary>Which texts of issues and comments go into a package.</summary>
internal sealed class SharedTexts
{
    private readonly HashSet<long>? _snapshots;
    private readonly HashSet<long>? _comments;
    private readonly DbConnection _connection;

    public SharedTexts(Study study, TextSharing sharing)
    {
        _connection = study.Database.Connection;
        AreShared = sharing != TextSharing.None;
        if (sharing == TextSharing.All) return;
        _snapshots = sharing == TextSharing.None ? [] : Keys(
            "SELECT snapshot_id FROM judgment UNION SELECT snapshot_id FROM round_item UNION SELECT snapshot_id FROM coding_batch_issue UNION SELECT snapshot_id FROM challenge "
            + "UNION SELECT snapshot_id FROM issue WHERE id IN (SELECT issue_id FROM memo UNION SELECT issue_id FROM coding_exclusion)");
        _comments = sharing == TextSharing.None ? [] : Keys(
            "SELECT id FROM comment WHERE issue_id IN (SELECT issue_id FROM judgment UNION SELECT issue_id FROM round_item UNION SELECT issue_id FROM coding_batch_issue "
            + "UNION SELECT issue_id FROM challenge UNION SELECT issue_id FROM memo UNION SELECT issue_id FROM coding_exclusion)");
    }

    /// <summary>Whether any are.</summary>
    public bool AreShared { get; }

    public bool HasSnapshot(long key) => _snapshots?.Contains(key) ?? true;

    public bool HasComment(long key) => _comments?.Contains(key) ?? true;

    /// <summary>A text; null where there is none.</summary>
    public string? Text(long snapshot, EvidencePart part, long? comment) => part switch
    {
        EvidencePart.Title => _connection.Scalar<string>("SELECT title FROM snapshot WHERE id = @id", ("id", snapshot)),
        EvidencePart.Body => _connection.Scalar<string>("SELECT body FROM snapshot WHERE id = @id", ("id", snapshot)),
        _ => _connection.Scalar<string>("SELECT body FROM comment WHERE id = @id", ("id", comment)),
    };

    private HashSet<long> Keys(string sql) => [.. _connection.Query(sql, row => row.GetInt64(0))];
}
