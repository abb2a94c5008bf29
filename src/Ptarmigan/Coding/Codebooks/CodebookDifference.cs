namespace Ptarmigan.Coding.Codebooks;

/// <summary>What differs between two versions of a codebook, code by code, whatever happened between.</summary>
/// <param name="older">The older version.</param>
/// <param name="newer">The newer version.</param>
public sealed class CodebookDifference(Codebook older, Codebook newer)
{
    /// <summary>The older version.</summary>
    public Codebook Older => older;

    /// <summary>The newer version.</summary>
    public Codebook Newer => newer;

    /// <summary>What is in use in the newer version only.</summary>
    public IReadOnlyList<Code> Added => [.. newer.InUse.Where(code => !IsInUse(older, code.Id))];

    /// <summary>What is in use in the older version only, as it is in the newer one, or was where it is gone altogether.</summary>
    public IReadOnlyList<Code> Removed => [.. older.InUse.Where(code => !IsInUse(newer, code.Id)).Select(code => newer.TryGet(code.Id, out var now) ? now : code)];

    /// <summary>What is in use in both and differs: its name, sign, place or text.</summary>
    public IReadOnlyList<(Code Before, Code After)> Changed =>
        [.. older.InUse.Where(code => IsInUse(newer, code.Id)).Select(code => (code, newer.Get(code.Id))).Where(pair => pair.Item1 != pair.Item2)];

    private static bool IsInUse(Codebook codebook, long id) => codebook.TryGet(id, out var code) && !code.IsRetired;
}
