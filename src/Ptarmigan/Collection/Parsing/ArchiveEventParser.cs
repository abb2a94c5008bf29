using System.Text.Json;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads one event of GH Archive: an issue as it was then, and the comment that was made.</summary>
/// <remarks>Source: GitHub's page "GitHub event types"; the fields of an issue and a comment are those of its REST API.</remarks>
internal static class ArchiveEventParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <exception cref="RecordException">The issue or the comment lacks what it must have, or a field is of the wrong kind.</exception>
    public static GitHubRecord Parse(ref Utf8JsonReader reader)
    {
        string? type = null;
        var payload = default(Utf8JsonReader);
        while (reader.NextField())
        {
            if (reader.IsAt("type"u8)) type = reader.Text("type");
            else if (reader.IsAt("payload"u8))
            {
                // Only the type tells how to read it, and need not stand before it.
                payload = reader;
                reader.Skip();
            }
            else reader.Skip();
        }

        return type is "IssuesEvent" or "IssueCommentEvent" ? ParsePayload(ref payload) : LeftOutEventRecord.OfOtherType;
    }

    private static GitHubRecord ParsePayload(ref Utf8JsonReader reader)
    {
        string? action = null;
        GitHubRecord? issue = null;
        CommentRecord? comment = null;
        if (reader.TokenType != JsonTokenType.StartObject) return LeftOutEventRecord.WithoutIssue;
        while (reader.NextField())
        {
            if (reader.IsAt("action"u8)) action = reader.Text("action");
            else if (reader.IsAt("issue"u8)) issue = ParseIssue(ref reader);
            else if (reader.IsAt("comment"u8)) comment = ParseComment(ref reader);
            else reader.Skip();
        }

        if (issue is not IssueRecord carried) return issue ?? LeftOutEventRecord.WithoutIssue;
        return carried with { IsPartial = true, UpdatedAt = carried.UpdatedAt ?? carried.ClosedAt ?? carried.CreatedAt, Comments = comment is null || action == "deleted" ? [] : [comment] };
    }

    private static GitHubRecord? ParseIssue(ref Utf8JsonReader reader)
    {
        if (HasFields(reader, "number"u8, "title"u8, "state"u8, "created_at"u8)) return IssueParser.Parse(ref reader);
        reader.Skip();
        return null;
    }

    private static CommentRecord? ParseComment(ref Utf8JsonReader reader)
    {
        if (!HasFields(reader, "id"u8, "body"u8, "created_at"u8))
        {
            reader.Skip();
            return null;
        }

        var draft = new TimelineEventDraft();
        while (reader.NextField())
        {
            if (!draft.TryTake(ref reader)) reader.Skip();
        }

        return draft.ToComment();
    }

    /// <summary>Whether an object with all these fields begins here; older and trimmed events have a number or a few fields instead.</summary>
    private static bool HasFields(
        Utf8JsonReader reader, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth = default)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var left = fourth.IsEmpty ? 3 : 4;
        while (reader.NextField())
        {
            if (reader.ValueTextEquals(first) || reader.ValueTextEquals(second) || reader.ValueTextEquals(third)
                || (!fourth.IsEmpty && reader.ValueTextEquals(fourth))) left--;
            reader.Skip();
        }

        return left == 0;
    }
}
