namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Somebody who codes: to Ptarmigan, an annotator.</summary>
/// <param name="Guid">The user's GUID.</param>
/// <param name="Name">The name; null where none was given.</param>
/// <param name="Id">A short name or login; null where none was given.</param>
public sealed record RefiUser(Guid Guid, string? Name = null, string? Id = null);
