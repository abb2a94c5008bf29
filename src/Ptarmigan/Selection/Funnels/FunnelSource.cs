namespace Ptarmigan.Selection.Funnels;

/// <summary>A source the candidates of a funnel came from.</summary>
/// <param name="Kind">csv, list, peatmoss or search.</param>
/// <param name="Name">The file's name, or the query.</param>
/// <param name="Sha256">The SHA-256 of the file, or of the names a search gave.</param>
/// <param name="Repositories">How many repositories it names.</param>
/// <param name="Models">How many models it knows; null where it speaks of none.</param>
/// <param name="ModelsWithoutDownloads">How many of them have no download count.</param>
/// <param name="Note">What could not be had of it.</param>
public sealed record FunnelSource(string Kind, string Name, string Sha256, int Repositories, long? Models, long? ModelsWithoutDownloads, string? Note);
