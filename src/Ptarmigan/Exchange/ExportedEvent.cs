namespace Ptarmigan.Exchange;

/// <summary>An event as an export writes it.</summary>
internal sealed record ExportedEvent(string Kind, string? Actor, DateTime? CreatedAt, string? Detail);
