using Ptarmigan.Issues;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Selection.Inspection;

/// <summary>How far two inspectors agree on the repositories both looked at.</summary>
/// <param name="First">One of them, by name.</param>
/// <param name="Second">The other.</param>
/// <param name="Kappa">Cohen's kappa, with its interval and the table of verdicts.</param>
/// <param name="Differences">The repositories they differ on, by name.</param>
public sealed record InspectorAgreement(string First, string Second, CohenKappaResult Kappa, IReadOnlyList<RepositoryName> Differences)
{
    /// <summary>The agreement of every pair of inspectors who looked at a repository in common.</summary>
    /// <param name="ledger">The inspections.</param>
    /// <param name="confidence">The confidence of the intervals, in (0, 1).</param>
    public static IReadOnlyList<InspectorAgreement> Of(InspectionLedger ledger, double confidence)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var verdicts = ledger.Current().Values.SelectMany(state => state.Verdicts).ToList();
        var people = verdicts.Select(entry => entry.Person).Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            .. from first in people
               from second in people
               where string.CompareOrdinal(first, second) < 0
               let both = InCommon(verdicts, first, second)
               where both.Count > 0
               select new InspectorAgreement(
                   first, second, CohenKappa.Compute(Ratings.Of(both.SelectMany(RatingsOf)), confidence),
                   [.. both.Where(pair => pair[0].Verdict != pair[1].Verdict).Select(pair => pair[0].Repository)]),
        ];
    }

    private static List<InspectionEntry[]> InCommon(List<InspectionEntry> verdicts, string first, string second) =>
    [
        .. verdicts.Where(entry => entry.Person == first || entry.Person == second).GroupBy(entry => entry.Repository.Key)
            .Where(entries => entries.Count() == 2).OrderBy(entries => entries.Key, StringComparer.Ordinal).Select(entries => entries.ToArray()),
    ];

    private static IEnumerable<Rating> RatingsOf(InspectionEntry[] pair) =>
        pair.Select(entry => new Rating(entry.Repository.Key, entry.Person, entry.Verdict.ToString().ToLowerInvariant()));
}
