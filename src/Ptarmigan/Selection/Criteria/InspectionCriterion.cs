using Ptarmigan.Selection.Inspection;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Criteria;

/// <summary>Leaves out what people excluded who looked at it; nothing that came before can bring it back.</summary>
internal static class InspectionCriterion
{
    public const string Name = "inspection";

    public static Criterion Of(IReadOnlyDictionary<string, InspectionState> inspected, IReadOnlyList<Candidate> coming)
    {
        const string title = "Inspection by people";
        var seen = coming.Count(candidate => StateOf(candidate, inspected) is not null);
        if (seen == 0) return new Criterion(Name, title, null, _ => Verdict.Kept) { Notes = coming.Count == 0 ? [] : ["not asked: nobody has inspected these repositories yet"] };

        var open = coming.Count(candidate => StateOf(candidate, inspected) is { IsOpen: true });
        string[] notes =
        [
            seen < coming.Count ? $"of {Counted.Of(coming.Count, "repository")}, {Counted.Of(coming.Count - seen, "was not inspected and stays", "were not inspected and stay")}" : "",
            open > 0 ? $"inspectors differ on {Counted.Of(open, "repository", "repositories")}; until somebody decides, {(open == 1 ? "it is" : "they are")} left out" : "",
        ];
        return new Criterion(Name, title, "excluded by nobody", candidate => Judge(StateOf(candidate, inspected))) { Notes = [.. notes.Where(note => note.Length > 0)] };
    }

    private static Verdict Judge(InspectionState? state) => state switch
    {
        null or { Decision: null, Verdicts.Count: 0 } => Verdict.KeptBut("not inspected"),
        { IsOpen: true, Excluding: { } one } => Verdict.Out("inspectors differ", $"{one.Person}: {one.Reason}"),
        { Excluding: { } entry } => Verdict.Out(entry.IsDecision ? "excluded by decision" : "excluded", $"{entry.Person}: {entry.Reason}"),
        _ => Verdict.Kept,
    };

    private static InspectionState? StateOf(Candidate candidate, IReadOnlyDictionary<string, InspectionState> inspected) =>
        (inspected.GetValueOrDefault(candidate.BestName.Key) ?? inspected.GetValueOrDefault(candidate.Name.Key)) is { } state && (state.Decision is not null || state.Verdicts.Count > 0) ? state : null;
}
