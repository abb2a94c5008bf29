using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Waiting;

/// <summary>Something in coding that awaits a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Batch">The batch; null for challenges to look at again.</param>
/// <param name="Count">How many issues of the batch it concerns, or how many challenges; at least 1.</param>
public sealed record WaitingCoding(WaitingCodingKind Kind, Batch? Batch, int Count)
{
    /// <summary>Everything in coding that awaits a person: the person's own issues first. It tells nothing of what others coded.</summary>
    /// <param name="study">The study.</param>
    /// <param name="person">The annotator's name.</param>
    /// <param name="mayReview">Whether the person closes and reviews batches.</param>
    public static IReadOnlyList<WaitingCoding> For(Study study, string person, bool mayReview)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(person);
        var ledger = new BatchLedger(study);
        var works = new List<WaitingCoding>();
        foreach (var batch in ledger.All())
        {
            var progress = batch.State == BatchState.Open ? ledger.Progress(batch) : [];
            var left = progress.Where(own => own.Annotator == person).Sum(own => own.Issues - own.Done);
            if (left > 0) works.Add(new WaitingCoding(WaitingCodingKind.Code, batch, left));
            if (!mayReview) continue;
            if (progress.Count > 0 && progress.All(own => own.Done == own.Issues)) works.Add(new WaitingCoding(WaitingCodingKind.Close, batch, batch.Issues.Count));
            if (batch.State == BatchState.Closed) works.Add(new WaitingCoding(WaitingCodingKind.Review, batch, batch.Issues.Count));
        }

        var again = new Revisits(study) { Viewer = person }.Waiting(person).Count;
        if (again > 0) works.Add(new WaitingCoding(WaitingCodingKind.Revisit, null, again));
        return [.. works.OrderBy(work => work.Kind)];
    }
}
