using System.Text.Json.Serialization;

namespace Ptarmigan.Exchange;

/// <summary>An issue as an export writes it; <c>docs/exchange-issues.md</c> describes the fields. Times are UTC.</summary>
internal sealed record ExportedIssue
{
    public required string Repository { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    public required string? StateReason { get; init; }

    public required string? Author { get; init; }

    public required string? AuthorAssociation { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? UpdatedAt { get; init; }

    public required DateTime? ClosedAt { get; init; }

    public required string? ClosedBy { get; init; }

    public required bool HasTimeline { get; init; }

    public required IReadOnlyList<ExportedEpisode> Episodes { get; init; }

    public required int? ResolutionDays { get; init; }

    public required long? ResolutionSeconds { get; init; }

    public required int? CensoredDays { get; init; }

    public required string? ResolutionFault { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required int CommentCount { get; init; }

    public required IReadOnlyList<ExportedComment> Comments { get; init; }

    public required IReadOnlyList<ExportedEvent> Events { get; init; }

    public required string Annotator { get; init; }

    public required string? Ptm { get; init; }

    public required string? Type { get; init; }

    public required IReadOnlyList<string>? Challenges { get; init; }

    public required string? Gone { get; init; }

    public required string? GoneTo { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Body { get; init; }
}
