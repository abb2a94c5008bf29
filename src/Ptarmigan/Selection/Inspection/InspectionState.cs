namespace Ptarmigan.Selection.Inspection;

/// <summary>What holds of a repository that people looked at.</summary>
/// <param name="Verdicts">What each person says now, by person; decisions are not among them.</param>
/// <param name="Decision">The decision that settles it; null where there is none.</param>
public sealed record InspectionState(IReadOnlyList<InspectionEntry> Verdicts, InspectionEntry? Decision)
{
    /// <summary>Whether the inspectors differ and nobody has decided.</summary>
    public bool IsOpen => Decision is null && Verdicts.Select(entry => entry.Verdict).Distinct().Count() > 1;

    /// <summary>Whether it is left out: by the decision, else as soon as one person excludes it.</summary>
    public bool IsExcluded => Excluding is not null;

    /// <summary>The entry that leaves it out; null where none does.</summary>
    public InspectionEntry? Excluding => Decision is { } decision
        ? decision.Verdict == InspectionVerdict.Exclude ? decision : null
        : Verdicts.FirstOrDefault(entry => entry.Verdict == InspectionVerdict.Exclude);

    /// <summary>The state that the newest entries of each person make.</summary>
    internal static InspectionState Of(IReadOnlyList<InspectionEntry> newest)
    {
        var holding = newest.Where(entry => entry.Verdict != InspectionVerdict.Withdrawn).ToList();
        return new InspectionState(
            [.. holding.Where(entry => !entry.IsDecision).OrderBy(entry => entry.Person, StringComparer.Ordinal)],
            holding.Where(entry => entry.IsDecision).MaxBy(entry => entry.MadeAt));
    }
}
