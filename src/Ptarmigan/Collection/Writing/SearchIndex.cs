using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Keeps the full-text index in step with the current text of every issue.</summary>
internal sealed class SearchIndex(StoreSession session)
{
    private const string CurrentTexts =
        "INSERT INTO issue_search (rowid, title, body) SELECT i.id, s.title, s.body FROM issue AS i JOIN snapshot AS s ON s.id = i.snapshot_id";

    private long _firstMissing = session.NextId("issue");

    private readonly PreparedStatement _addNew = session.Prepare($"{CurrentTexts} WHERE i.id >= @first ORDER BY i.id");
    private readonly PreparedStatement _add = session.Prepare($"{CurrentTexts} WHERE i.id = @id");
    private readonly PreparedStatement _remove = session.Prepare("DELETE FROM issue_search WHERE rowid = @id");

    /// <summary>Takes over the changed text of an issue.</summary>
    public void Replace(long issue)
    {
        if (issue >= _firstMissing) return;
        _remove.Run(issue);
        _add.Run(issue);
    }

    /// <summary>Adds the issues that are new since it was last called; to be called before each commit.</summary>
    public void AddNew()
    {
        _addNew.Run(_firstMissing);
        _firstMissing = session.NextId("issue");
    }

    /// <summary>Empties the index; <see cref="AddNew"/> then adds every issue.</summary>
    public void Empty()
    {
        session.Connection.Execute("INSERT INTO issue_search (issue_search) VALUES ('delete-all')");
        _firstMissing = 0;
    }
}
