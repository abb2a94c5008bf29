using System.Text.Json;

namespace Ptarmigan.Collection.Parsing;

/// <summary>One entry of a timeline while it is being read: only its end tells what kind it is.</summary>
/// <param name="kind">What it is where it does not say itself.</param>
internal sealed class TimelineEventDraft(string? kind = null)
{
    private long? _id;
    private UserRecord _user;
    private UserRecord _actor;
    private string? _association;
    private string? _body;
    private string? _stateReason;
    private string? _commit;
    private string? _named;

    /// <summary>What happened, in GitHub's word.</summary>
    public string? Kind { get; private set; } = kind;

    /// <summary>Its own address, or its issue's: never the address of what a cross-reference comes from.</summary>
    public string? Address { get; private set; }

    public string? CreatedAt { get; private set; }

    public string? UpdatedAt { get; private set; }

    /// <summary>Takes the field the reader stands on, if it is one that most entries have.</summary>
    public bool TryTake(ref Utf8JsonReader reader)
    {
        if (reader.IsAt("event"u8)) Kind = reader.Text("event");
        else if (reader.IsAt("url"u8) || reader.IsAt("issue_url"u8)) Address = reader.Text("url") ?? Address;
        else if (reader.IsAt("id"u8)) _id = reader.Whole("id");
        else if (reader.IsAt("actor"u8)) _actor = reader.User();
        else if (reader.IsAt("user"u8)) _user = reader.User();
        else if (reader.IsAt("created_at"u8)) CreatedAt = reader.Time("created_at");
        else if (reader.IsAt("updated_at"u8)) UpdatedAt = reader.Time("updated_at");
        else if (reader.IsAt("author_association"u8)) _association = reader.Text("author_association");
        else if (reader.IsAt("body"u8)) _body = reader.Body();
        else return false;
        return true;
    }

    /// <summary>Takes the field the reader stands on, if it is one that says more about some kinds.</summary>
    public bool TryTakeDetail(ref Utf8JsonReader reader)
    {
        if (reader.IsAt("state_reason"u8)) _stateReason = reader.Text("state_reason");
        else if (reader.IsAt("commit_id"u8) || reader.IsAt("sha"u8)) _commit = reader.Text("commit_id") ?? _commit;
        else if (reader.IsAt("label"u8)) _named = reader.FieldOf("name"u8, "label");
        else if (reader.IsAt("rename"u8)) _named = reader.FieldOf("to"u8, "rename");
        else if (reader.IsAt("milestone"u8)) _named = reader.FieldOf("title"u8, "milestone");
        else if (reader.IsAt("assignee"u8)) _named = reader.User().Login;
        else if (reader.IsAt("lock_reason"u8)) _named = reader.Text("lock_reason");
        else if (reader.IsAt("source"u8)) _named = SourceAddress(ref reader);
        else return false;
        return true;
    }

    /// <summary>The entry as a comment.</summary>
    /// <exception cref="RecordException">It has no number or no time.</exception>
    public CommentRecord ToComment() => new(
        _id ?? throw new RecordException("A comment has no `id`."), _user.Login is null ? _actor : _user, _association,
        CreatedAt ?? throw new RecordException("A comment has no `created_at`."), UpdatedAt, _body, TextHash.OfComment(_body));

    /// <summary>The entry as an event.</summary>
    /// <exception cref="RecordException">It does not say what happened.</exception>
    public EventRecord ToEvent(int position) => new(
        position, _id, Kind ?? throw new RecordException("An entry of the timeline has no `event`."), _actor.Login ?? _user.Login, CreatedAt,
        _named ?? EventWords.Reason(Kind, _stateReason) ?? _commit);

    private static string? SourceAddress(ref Utf8JsonReader reader)
    {
        string? address = null;
        if (!reader.IsObject("source")) return null;
        while (reader.NextField())
        {
            if (reader.IsAt("issue"u8)) address = reader.FieldOf("html_url"u8, "source");
            else reader.Skip();
        }

        return address;
    }
}
