using System.Text.Json;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads an issue's timeline: <c>{"number": ..., "events": [...]}</c>, or its comments alone: <c>{"number": ..., "only": "comments", "events": [...]}</c>.</summary>
internal static class TimelineParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="fileRepository">The repository that the file's name tells, for a timeline that names none itself.</param>
    /// <exception cref="RecordException">Something it must have is missing, or a field is of the wrong kind.</exception>
    public static TimelineRecord Parse(ref Utf8JsonReader reader, RepositoryName? fileRepository)
    {
        long? number = null;
        var isCommentsOnly = false;
        var timeline = new TimelineDraft();
        while (reader.NextField())
        {
            if (reader.IsAt("number"u8)) number = reader.Whole("number");
            else if (reader.IsAt("only"u8)) isCommentsOnly = reader.Text("only") == "comments";
            else if (reader.IsAt("events"u8)) ParseEvents(ref reader, timeline, isCommentsOnly ? "commented" : null);
            else reader.Skip();
        }

        if (number is not > 0) throw new RecordException("The timeline has no `number`.");
        var repository = timeline.Repository ?? fileRepository
            ?? throw new RecordException("The timeline names no repository: neither its events' addresses nor the file's name (owner__name.jsonl) tell it.");
        return new TimelineRecord(repository, number.Value, timeline.Until, timeline.Comments, timeline.Events) { IsCommentsOnly = isCommentsOnly };
    }

    private static void ParseEvents(ref Utf8JsonReader reader, TimelineDraft timeline, string? kind)
    {
        if (!reader.IsArray("events")) throw new RecordException("`events` is not an array.");
        while (reader.NextElement())
        {
            var draft = new TimelineEventDraft(kind);
            if (!reader.IsObject("events")) throw new RecordException("`events` holds something that is not an object.");
            while (reader.NextField())
            {
                if (!draft.TryTake(ref reader) && !draft.TryTakeDetail(ref reader)) reader.Skip();
            }

            timeline.Add(draft);
        }
    }
}
