namespace Ptarmigan.Collection;

/// <summary>What a reindex read again.</summary>
/// <param name="Issues">Documents of issues; an issue that changed between two imports has several.</param>
/// <param name="Timelines">Documents of timelines.</param>
/// <param name="Repositories">Documents of repositories.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ReindexResult(long Issues, long Timelines, long Repositories, TimeSpan Duration);
