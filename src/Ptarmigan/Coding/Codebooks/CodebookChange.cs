namespace Ptarmigan.Coding.Codebooks;

/// <summary>What an operation does, told by what was before and what is after, so that it can be undone.</summary>
/// <param name="Codes">Every theme, sub-theme and code that differs: before (null where it was not there) and after (null where it is gone).</param>
/// <param name="Placements">Every challenge that counts for another code than before.</param>
public sealed record CodebookChange(IReadOnlyList<(Code? Before, Code? After)> Codes, IReadOnlyList<PlacementChange> Placements)
{
    /// <summary>The change that takes this one back.</summary>
    internal CodebookChange Reversed() => new(
        [.. Codes.Reverse().Select(change => (change.After, change.Before))],
        [.. Placements.Reverse().Select(change => change with { Before = change.After, After = change.Before })]);
}
