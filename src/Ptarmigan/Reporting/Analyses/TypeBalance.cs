using Ptarmigan.Statistics.Tables;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Whether PTM-related and other issues of the balanced sample differ in issue type, which could explain a difference in resolution time.</summary>
/// <remarks>Source: Banyongrakkul et al. (2025), RQ2 (chi-square, p = 0.2).</remarks>
/// <param name="Counts">The observed counts: PTM-related and other issues in rows, types in columns.</param>
/// <param name="Test">The chi-square test of independence.</param>
/// <param name="WithoutType">Issues of the sample whose type nobody said; they are left out.</param>
public sealed record TypeBalance(IReadOnlyList<IReadOnlyList<long>> Counts, ChiSquareResult Test, int WithoutType)
{
    private const string PtmRow = "PTM-related", OtherRow = "other";

    /// <summary>Compares the types; null where fewer than two are known, or one group has none.</summary>
    /// <param name="sample">The balanced sample.</param>
    public static TypeBalance? Of(BalancedSample sample)
    {
        var issues = sample.Ptm.Concat(sample.Other).ToList();
        var typed = issues.Where(issue => issue.Type is not null).ToList();
        var types = typed.Select(issue => issue.Type!).Distinct().Order(StringComparer.Ordinal).ToList();
        if (types.Count < 2 || typed.DistinctBy(issue => issue.IsPtmRelated).Count() < 2) return null;

        var counts = new long[2, types.Count];
        foreach (var issue in typed) counts[issue.IsPtmRelated ? 0 : 1, types.IndexOf(issue.Type!)]++;
        var table = new ContingencyTable([PtmRow, OtherRow], types, counts);
        return new TypeBalance(
            [.. Enumerable.Range(0, 2).Select(row => (IReadOnlyList<long>)[.. Enumerable.Range(0, types.Count).Select(column => table[row, column])])],
            ChiSquare.Test(table),
            issues.Count - typed.Count);
    }
}
