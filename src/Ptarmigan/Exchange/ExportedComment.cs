using System.Text.Json.Serialization;

namespace Ptarmigan.Exchange;

/// <summary>A comment as an export writes it.</summary>
internal sealed record ExportedComment(string? Author, string? AuthorAssociation, DateTime CreatedAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Body { get; init; }
}
