namespace Ptarmigan.Comparison;

/// <summary>One of a study's codes beside another taxonomy.</summary>
/// <param name="Own">The study's code.</param>
/// <param name="State">How far it is decided.</param>
/// <param name="Theirs">The codes of the other taxonomy that it counts as; empty for none, and where it is not decided.</param>
/// <param name="Decisions">What each person said last, the earliest first; a settling decision is the last.</param>
public sealed record MappingRow(OwnCode Own, MappingState State, IReadOnlyList<string> Theirs, IReadOnlyList<MappingDecision> Decisions)
{
    /// <summary>What somebody who maps may see of the decisions: their own and what ships; those of others once they have decided themselves, or where a difference is theirs to settle.</summary>
    /// <param name="mapper">Who maps.</param>
    /// <param name="settles">Whether differences are theirs to settle.</param>
    public IReadOnlyList<MappingDecision> SeenBy(string mapper, bool settles)
    {
        var seesAll = Decisions.Any(decision => decision.DecidedBy == mapper) || (settles && State == MappingState.Differing);
        return [.. Decisions.Where(decision => seesAll || decision.DecidedBy == ShippedMappings.DecidedBy)];
    }
}
