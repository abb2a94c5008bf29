using Ptarmigan.Collection.Parsing;

namespace Ptarmigan.Collection;

/// <summary>One record on its way from the thread that reads to the thread that writes.</summary>
internal abstract record BatchEntry
{
    /// <summary>A record to write.</summary>
    /// <param name="Record">What it is.</param>
    /// <param name="Sha256">The hash of its JSON text.</param>
    /// <param name="Position">Where its JSON text begins in the batch's block.</param>
    /// <param name="Length">How many bytes it has.</param>
    internal sealed record Read(GitHubRecord Record, byte[] Sha256, int Position, int Length) : BatchEntry;

    /// <summary>A record whose very JSON text the study has.</summary>
    /// <param name="Kind">What it is.</param>
    internal sealed record Known(RecordKind Kind) : BatchEntry;

    /// <summary>A record that cannot be read.</summary>
    /// <param name="Line">Where it stands and why.</param>
    /// <param name="Sha256">The hash of its bytes.</param>
    /// <param name="Content">Its bytes, compressed.</param>
    internal sealed record Rejected(RejectedLine Line, byte[] Sha256, byte[] Content) : BatchEntry;
}
