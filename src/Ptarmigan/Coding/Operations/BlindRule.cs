namespace Ptarmigan.Coding.Operations;

/// <summary>
/// What may not be done to the codebook while a batch is coded blind: whatever looks at challenges, since whether it succeeds, and what it says, would tell
/// what others coded.
/// </summary>
internal static class BlindRule
{
    /// <param name="operation">The operation.</param>
    /// <param name="material">What was coded.</param>
    /// <exception cref="CodingException">The operation would tell what is coded in the open blind batch.</exception>
    public static void Check(CodebookOperation operation, ICodedMaterial material)
    {
        if (material.OpenBlindBatch is not { } batch || !LooksAtChallenges(operation, material)) return;
        throw new CodingException(
            $"Batch {batch} is coded blind, and this would tell what others coded.", null,
            "Create, rename, redefine and move now; merge, split, retire, and undo these, once the batch is closed.");
    }

    private static bool LooksAtChallenges(CodebookOperation operation, ICodedMaterial material) => operation switch
    {
        MergeCodes or SplitCode or RetireCode => true,
        UndoVersion undo => material.ChangeOf(undo.Version) is { } made && (made.Placements.Count > 0 || made.Codes.Any(change => change.Before is null or { IsRetired: true })),
        _ => false,
    };
}
