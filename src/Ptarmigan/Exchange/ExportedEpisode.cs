namespace Ptarmigan.Exchange;

/// <summary>An episode as an export writes it.</summary>
internal sealed record ExportedEpisode(DateTime OpenedAt, DateTime? ClosedAt);
