using System.Buffers;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Reading;

/// <summary>Writes an issue of a PeaTMOSS database, with its labels and comments, as one JSON text of its columns.</summary>
internal sealed class PeatmossDocument : IDisposable
{
    // The version of this shape; the texts are kept, and a later version must still read them.
    private const int Shape = 1;

    private static readonly string[] IssueColumns = ["url", "title", "body", "state", "created_at", "updated_at", "closed_at", "author"];
    private static readonly string[] CommentColumns = ["author", "author_association", "body", "created_at"];

    private readonly PreparedStatement _issue;
    private readonly PreparedStatement _repository;
    private readonly PreparedStatement _comment;
    private readonly PreparedStatement _label;
    private readonly PeatmossChildren _comments;
    private readonly PeatmossChildren _labels;
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    public PeatmossDocument(DbConnection connection)
    {
        _issue = new PreparedStatement(
            connection,
            """
            SELECT i.url, i.title, i.body, i.state, i.created_at, i.updated_at, i.closed_at, u.login, i.number
            FROM github_issue AS i LEFT JOIN github_user AS u ON u.id = i.author_id WHERE i.id = @id
            """);
        _repository = new PreparedStatement(connection, "SELECT owner || '/' || name FROM reuse_repository WHERE id = @id");
        _comment = new PreparedStatement(
            connection, "SELECT u.login, c.author_association, c.body, c.created_at FROM github_comment AS c LEFT JOIN github_user AS u ON u.id = c.author_id WHERE c.id = @id");
        _label = new PreparedStatement(connection, "SELECT name FROM github_label WHERE id = @id");
        _comments = new PeatmossChildren(connection, "github_comment");
        _labels = new PeatmossChildren(connection, "github_label");
    }

    /// <summary>Writes an issue, which comes after all that were written before.</summary>
    /// <returns>The JSON text, good until the next is written; nothing where there is no such issue.</returns>
    public ReadOnlySpan<byte> Write(long issue, long repository)
    {
        _bytes.ResetWrittenCount();
        using var row = _issue.Find(issue);
        if (!row.Exists) return [];

        using var writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteNumber(RecordParser.PeatmossMark, Shape);
        WriteName(writer, repository);
        writer.WriteNumber("number", row.Long(8));
        WriteTexts(writer, row, IssueColumns);
        writer.WriteStartArray("labels");
        foreach (var label in _labels.Of(issue)) WriteLabel(writer, label);
        writer.WriteEndArray();
        writer.WriteStartArray("comments");
        foreach (var comment in _comments.Of(issue)) WriteComment(writer, comment);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return _bytes.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_issue, _repository, _comment, _label]) statement.Dispose();
        _comments.Dispose();
        _labels.Dispose();
    }

    private void WriteName(Utf8JsonWriter writer, long repository)
    {
        using var row = _repository.Find(repository);
        writer.WriteString("repository", row.Exists ? row.Text(0) : null);
    }

    private void WriteLabel(Utf8JsonWriter writer, long label)
    {
        using var row = _label.Find(label);
        if (row.Text(0) is { } name) writer.WriteStringValue(name);
    }

    private void WriteComment(Utf8JsonWriter writer, long comment)
    {
        using var row = _comment.Find(comment);
        writer.WriteStartObject();
        WriteTexts(writer, row, CommentColumns);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, PreparedRow row, string[] names)
    {
        for (var column = 0; column < names.Length; column++)
        {
            // Where GitHub's tool had nothing to say, the file has an empty text; only a body may really be empty.
            var text = row.Text(column);
            writer.WriteString(names[column], text is "" && names[column] is not ("body" or "title") ? null : text);
        }
    }
}
