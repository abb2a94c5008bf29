using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Turns the JSON text of one record into what it is, or into the reason why it cannot be read.</summary>
/// <param name="maxDepth">The deepest nesting to accept.</param>
internal sealed class RecordParser(int maxDepth)
{
    /// <summary>The first field of an issue that was taken out of a PeaTMOSS database.</summary>
    public static ReadOnlySpan<byte> PeatmossMark => "peatmoss_issue"u8;

    private readonly JsonReaderOptions _options = new() { MaxDepth = maxDepth };

    /// <summary>Reads a record.</summary>
    /// <param name="json">Its JSON text.</param>
    /// <param name="fileRepository">The repository that the file's name tells, if it does.</param>
    /// <param name="record">The record.</param>
    /// <param name="reason">Why it cannot be read, if it cannot.</param>
    /// <returns>Whether it could be read.</returns>
    public bool TryParse(
        ReadOnlySpan<byte> json, RepositoryName? fileRepository, [NotNullWhen(true)] out GitHubRecord? record, [NotNullWhen(false)] out string? reason)
    {
        (record, reason) = (null, null);
        if (!Utf8.IsValid(json))
        {
            reason = "The text is not valid UTF-8.";
            return false;
        }

        var reader = new Utf8JsonReader(json, _options);
        try
        {
            record = Parse(ref reader, fileRepository);
        }
        catch (JsonException)
        {
            reason = Explain(json);
        }
        catch (InvalidOperationException)
        {
            reason = $"A text holds half a character (a lone surrogate) near byte {reader.BytesConsumed}.";
        }
        catch (RecordException failure)
        {
            reason = failure.Message;
        }

        return reason is null;
    }

    /// <summary>Says whether it is the nesting or the JSON itself, by reading without a limit.</summary>
    private string Explain(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }

            return $"The JSON is nested deeper than {maxDepth} levels.";
        }
        catch (JsonException)
        {
            return $"The JSON is not valid at byte {reader.BytesConsumed}.";
        }
    }

    private static GitHubRecord Parse(ref Utf8JsonReader reader, RepositoryName? fileRepository)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new RecordException("The record is not a JSON object.");

        // A struct: the copy looks ahead and leaves the reader where it is.
        GitHubRecord record = Recognise(reader, out var fields) switch
        {
            RecordKind.Issue => IssueParser.Parse(ref reader),
            RecordKind.Timeline => TimelineParser.Parse(ref reader, fileRepository),
            RecordKind.Repository => RepositoryParser.Parse(ref reader),
            RecordKind.IssueNode => IssueNodeParser.Parse(ref reader),
            RecordKind.PeatmossIssue => PeatmossParser.Parse(ref reader),
            RecordKind.ArchiveEvent => ArchiveEventParser.Parse(ref reader),
            _ => throw new RecordException($"The record is neither an issue, a timeline, a repository nor an event of GH Archive; its fields are {fields}."),
        };

        // Anything behind the object is an error, which the reader throws.
        reader.Read();
        return record;
    }

    /// <summary>Tells what the object is by the first field that only one kind has; the real answers of GitHub have it near the front.</summary>
    private static RecordKind Recognise(Utf8JsonReader reader, out string fields)
    {
        const int fieldsToTell = 6;
        var seen = new List<string>();
        fields = "";
        while (reader.NextField())
        {
            if (reader.ValueTextEquals("repository_url"u8) || reader.ValueTextEquals("title"u8)) return RecordKind.Issue;
            if (reader.ValueTextEquals("events"u8)) return RecordKind.Timeline;
            if (reader.ValueTextEquals("graphql"u8)) return RecordKind.IssueNode;
            if (reader.ValueTextEquals("full_name"u8)) return RecordKind.Repository;
            if (reader.ValueTextEquals("payload"u8)) return RecordKind.ArchiveEvent;
            if (reader.ValueTextEquals(PeatmossMark)) return RecordKind.PeatmossIssue;
            if (seen.Count < fieldsToTell) seen.Add($"`{reader.GetString()}`");
            reader.Skip();
        }

        fields = seen.Count == 0 ? "none" : string.Join(", ", seen) + (seen.Count == fieldsToTell ? ", ..." : "");
        return RecordKind.Unknown;
    }
}
