namespace Ptarmigan.Annotation;

/// <summary>A quote from the text that was judged, with its place.</summary>
/// <param name="Part">Which text it is from.</param>
/// <param name="Comment">The comment's key among the round's comments (<see cref="Rounds.RoundComment.Id"/>); null for title and body.</param>
/// <param name="Start">Where it begins, in Unicode code points from 0.</param>
/// <param name="End">Where it ends, in code points: the first one that is no longer in it.</param>
/// <param name="Quote">The words.</param>
public sealed record Evidence(EvidencePart Part, long? Comment, int Start, int End, string Quote)
{
    /// <summary>What the words add to the score of the answer; null where a person chose them.</summary>
    public double? Contribution { get; init; }

    /// <summary>The signals that fired on the words; null for none.</summary>
    public string? Reason { get; init; }
}
