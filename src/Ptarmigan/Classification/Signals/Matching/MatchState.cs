namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>A state of the matcher: so much of some phrases has been read.</summary>
internal sealed class MatchState
{
    /// <summary>The ways on with the very next word.</summary>
    public MatchEdge[] Edges { get; set; } = [];

    /// <summary>The state that waits while a gap is read; null where no gap begins here.</summary>
    public MatchState? Gap { get; set; }

    /// <summary>The phrases that are complete here.</summary>
    public int[] Phrases { get; set; } = [];
}
