namespace Ptarmigan.Collection.Collecting;

/// <summary>Issues of a walk that are written together, and where the walk then is.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Cursor">Where the walk goes on after them; null at its end.</param>
/// <param name="IsEnd">Whether nothing follows.</param>
/// <param name="Total">How many issues there are by the list, if it says.</param>
/// <param name="Unreadable">How many issues the server could not give.</param>
internal sealed record SourcePage(IReadOnlyList<CollectedIssue> Issues, string? Cursor, bool IsEnd, long? Total, int Unreadable = 0)
{
    /// <summary>How many issues the list passed that the study has already as they are.</summary>
    public int Known { get; init; }
}
