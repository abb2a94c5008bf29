namespace Ptarmigan.Selection.GitHub;

/// <summary>What a reading of metadata gave.</summary>
/// <param name="Wanted">How many candidates were to be asked for.</param>
/// <param name="Read">How many were asked for and answered.</param>
/// <param name="Renamed">How many of them have another name now.</param>
/// <param name="Absent">How many GitHub does not give: gone, private or blocked.</param>
/// <param name="Requests">How many requests that took.</param>
/// <param name="Problems">Candidates that GitHub could not give, each with what it said; they count as not read.</param>
/// <param name="Stopped">Why it stopped early; null where it did not. What was read is kept.</param>
public sealed record MetadataReport(int Wanted, int Read, int Renamed, int Absent, long Requests, IReadOnlyList<string> Problems, string? Stopped)
{
    /// <summary>Whether every candidate was read.</summary>
    public bool IsComplete => Stopped is null && Problems.Count == 0;
}
