using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Batches;

/// <summary>Issues that are coded together before the codebook is reviewed.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its number; 1 is the pilot.</param>
/// <param name="Sample">How its issues were drawn, in words.</param>
/// <param name="Seed">The seed of the draw.</param>
/// <param name="IsBlind">Whether nobody sees what another codes until it is closed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Annotators">Who codes it, by name.</param>
/// <param name="Issues">Its issues, in the order of the draw.</param>
public sealed record Batch(
    long Id, int Number, string Sample, long Seed, bool IsBlind, BatchState State, IReadOnlyList<string> Annotators, IReadOnlyList<IssueReference> Issues)
{
    /// <summary>The codebook's version when it was opened.</summary>
    public required int OpenedVersion { get; init; }

    /// <summary>The codebook's version when it was closed; null while it is open.</summary>
    public int? ClosedVersion { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
