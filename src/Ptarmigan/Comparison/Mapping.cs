using Ptarmigan.Taxonomies;

namespace Ptarmigan.Comparison;

/// <summary>A mapping table: every code of a study's lowest level to none, one or several of another taxonomy's sub-themes.</summary>
public sealed class Mapping
{
    /// <summary>Brings together what was decided.</summary>
    /// <param name="own">The study's codes.</param>
    /// <param name="other">The other taxonomy.</param>
    /// <param name="decisions">What was said, the earliest first: of each person and code the last one counts.</param>
    public Mapping(OwnCodes own, Taxonomy other, IEnumerable<MappingDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(decisions);
        (Own, Other) = (own, other);
        var known = decisions.ToLookup(decision => decision.Theirs.All(code => other.TryFindSubTheme(code, out _)));
        OutOfDate = [.. known[false]];
        var byCode = known[true].ToLookup(decision => decision.Code);
        Rows = [.. own.Codes.Select(code => RowOf(code, [.. byCode[code.Key]]))];
    }

    /// <summary>The study's codes.</summary>
    public OwnCodes Own { get; }

    /// <summary>The other taxonomy.</summary>
    public Taxonomy Other { get; }

    /// <summary>A row for each of the study's codes, in their order.</summary>
    public IReadOnlyList<MappingRow> Rows { get; }

    /// <summary>Decisions that name codes the other taxonomy does not have in this version; they count nowhere.</summary>
    public IReadOnlyList<MappingDecision> OutOfDate { get; }

    /// <summary>Everybody who has said something that counts, by name; who settled is not among them.</summary>
    public IReadOnlyList<string> Mappers =>
        [.. Rows.SelectMany(row => row.Decisions).Where(decision => !decision.IsSettling).Select(decision => decision.DecidedBy).Distinct().Order(StringComparer.Ordinal)];

    private static MappingRow RowOf(OwnCode code, List<MappingDecision> said)
    {
        // Who says something new after a difference was settled opens it again.
        var settling = said.LastOrDefault() is { IsSettling: true } last ? last : null;
        List<MappingDecision> own = [.. said.Where(decision => !decision.IsSettling).GroupBy(decision => decision.DecidedBy).Select(group => group.Last()).OrderBy(decision => decision.DecidedAt)];
        if (settling is not null) return new MappingRow(code, MappingState.Decided, settling.Theirs, [.. own, settling]);
        if (own.Count == 0) return new MappingRow(code, MappingState.Undecided, [], []);
        var isAgreed = own.All(decision => decision.Theirs.ToHashSet().SetEquals(own[0].Theirs));
        return isAgreed ? new MappingRow(code, MappingState.Decided, own[0].Theirs, own) : new MappingRow(code, MappingState.Differing, [], own);
    }
}
