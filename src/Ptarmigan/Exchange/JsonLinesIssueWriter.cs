using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ptarmigan.Exchange;

/// <summary>Writes one JSON object a line, in UTF-8, with lists as lists.</summary>
internal sealed class JsonLinesIssueWriter(Stream stream) : IssueWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The file is data, never part of a page; other scripts stay readable in it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public override void Write(ExportedIssue issue)
    {
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(issue, Options));
        stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public override void Complete() => stream.Flush();

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
