using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Passages;

/// <summary>One instance of a code in one issue, as one annotator found it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Issue">The issue.</param>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="SnapshotId">The key of the snapshot whose text was coded.</param>
/// <param name="Annotator">Who coded it.</param>
/// <param name="Passage">The words; null where the code is of the issue as a whole.</param>
/// <param name="Placement">What it counts for at present.</param>
public sealed record Challenge(
    long Id, IssueReference Issue, long IssueId, long SnapshotId, string Annotator, Passage? Passage, Placement Placement)
{
    /// <summary>When it was coded.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether its annotator took it back.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Whether it counts: it has a code, was not taken back, and no other one says the same.</summary>
    public bool Stands => Placement is { Code: not null, AbsorbedBy: null } && !IsTakenBack;

    /// <summary>Whose words of which text they are, whatever the code: two challenges with the same place say the same once they have the same code.</summary>
    internal (string Annotator, long Issue, long Snapshot, Passage? Passage) Place => (Annotator, IssueId, SnapshotId, Passage);

    /// <summary>Whether two are of the same words by the same annotator.</summary>
    internal bool IsSamePassage(Challenge other) => Place == other.Place;
}
