namespace Ptarmigan.Exchange.RefiQda;

/// <summary>What a file of REFI-QDA holds.</summary>
public enum RefiKind
{
    /// <summary>A project (<c>.qdpx</c>), with texts and codings.</summary>
    Project,

    /// <summary>A codebook (<c>.qdc</c>): codes and sets of codes.</summary>
    Codebook,
}
