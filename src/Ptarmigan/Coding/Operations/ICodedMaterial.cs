using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Coding.Operations;

/// <summary>What a plan must know beside the codebook itself.</summary>
internal interface ICodedMaterial
{
    /// <summary>A key that no theme, sub-theme or code ever had; the next ones are free too.</summary>
    long NextCode { get; }

    /// <summary>A key that no challenge ever had; the next ones are free too.</summary>
    long NextChallenge { get; }

    /// <summary>Every challenge placed at a code, those too that do not stand.</summary>
    IReadOnlyList<Challenge> At(long code);

    /// <summary>A challenge by its key, or null.</summary>
    Challenge? Find(long challenge);

    /// <summary>What made a version, or null.</summary>
    CodebookChange? ChangeOf(int version);

    /// <summary>The number of the batch that is coded blind just now; null for none.</summary>
    int? OpenBlindBatch { get; }

    /// <summary>The newest version that changed a code, 0 for none.</summary>
    int LastVersionOf(long code);
}
