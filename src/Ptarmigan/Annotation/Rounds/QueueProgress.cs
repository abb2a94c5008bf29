namespace Ptarmigan.Annotation.Rounds;

/// <summary>How far an annotator is, as the annotator sees it.</summary>
/// <param name="Assigned">How many issues there are.</param>
/// <param name="Answered">How many are answered.</param>
/// <param name="Skipped">How many were put off.</param>
/// <param name="Unsure">How many answers are unsure.</param>
/// <param name="CanUndo">Whether there is something to undo.</param>
/// <param name="CanRedo">Whether there is something to do again.</param>
public sealed record QueueProgress(int Assigned, int Answered, int Skipped, int Unsure, bool CanUndo, bool CanRedo)
{
    /// <summary>How many have no answer yet, those put off among them.</summary>
    public int Left => Assigned - Answered;
}
