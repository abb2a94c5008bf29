using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>The tables that hold what was taken out of GitHub's records.</summary>
internal sealed class StudyTables
{
    private readonly StoreSession _session;
    private readonly PreparedStatement _setApplied;

    public StudyTables(StoreSession session)
    {
        _session = session;
        Search = new SearchIndex(session);
        Repositories = new RepositoryTable(session);
        Issues = new IssueTable(session, Search);
        Comments = new CommentTable(session);
        Timelines = new TimelineTable(session, Comments);
        _setApplied = session.Prepare("UPDATE raw_document SET is_applied = 1 WHERE id = @id");
    }

    public SearchIndex Search { get; }

    public RepositoryTable Repositories { get; }

    public IssueTable Issues { get; }

    public CommentTable Comments { get; }

    public TimelineTable Timelines { get; }

    /// <summary>Forgets everything that <see cref="Apply"/> brings back; what judgments refer to keeps its row.</summary>
    public void Forget()
    {
        _session.Connection.Execute("DELETE FROM issue_label");
        _session.Connection.Execute("DELETE FROM event");
        _session.Connection.Execute("UPDATE comment SET is_current = 0");
        // A state without a date gives way to any other.
        _session.Connection.Execute("UPDATE issue SET updated_at = NULL, has_timeline = 0, timeline_until = NULL");
        _session.Connection.Execute("UPDATE repository SET updated_at = NULL, read_at = NULL");
        Search.Empty();
    }

    /// <summary>Takes over a record that was read before.</summary>
    public void Apply(GitHubRecord record, RawDocument document)
    {
        switch (record)
        {
            case IssueRecord issue:
                Issues.Apply(issue, document.RepositoryId, document.ReadAt, document.IsCollected);
                Comments.KeepLoose(issue.Comments, document.RepositoryId, issue.Number, document.ReadAt);
                break;
            case IssueNodeRecord node:
                Issues.Apply(node.Issue, document.RepositoryId, document.ReadAt, document.IsCollected);
                if (node.Timeline is not null) Timelines.Apply(node.Timeline, document.RepositoryId, document.ReadAt, isPresent: document.IsCollected);
                break;
            case TimelineRecord timeline:
                var (outcome, _) = Timelines.Apply(timeline, document.RepositoryId, document.ReadAt, isPresent: document.IsCollected);
                if (!document.IsApplied && outcome != RecordOutcome.Waiting) _setApplied.Run(document.Id);
                break;
            case RepositoryRecord repository:
                Repositories.Apply(repository, document.ReadAt, document.IsCollected);
                break;
        }
    }
}
