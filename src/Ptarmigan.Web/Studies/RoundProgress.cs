using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Web.Studies;

/// <summary>How far a round is, over all its annotators.</summary>
internal sealed record RoundProgress(Round Round, int Answered, int Assigned)
{
    public static RoundProgress Of(Round round, IReadOnlyList<AnnotatorProgress> progress) =>
        new(round, progress.Sum(own => own.Answered), progress.Sum(own => own.Assigned));
}
