using Ptarmigan.Statistics;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Shares issues out among annotators: everybody gets as many as any other, give or take one.</summary>
internal static class BalancedAssignment
{
    /// <summary>Assigns the issues.</summary>
    /// <param name="issues">The issues, in the order of the draw.</param>
    /// <param name="annotators">The annotators.</param>
    /// <param name="perIssue">How many judge each issue.</param>
    /// <param name="seed">The round's seed.</param>
    /// <returns>For each annotator the issues in that annotator's own order.</returns>
    public static IReadOnlyDictionary<string, long[]> Assign(IReadOnlyList<SampledIssue> issues, IReadOnlyList<string> annotators, int perIssue, long seed)
    {
        var names = annotators.Order(StringComparer.Ordinal).ToArray();
        var random = new SeededRandom(OwnSeed.Of(seed, "assignment"));
        var loads = names.ToDictionary(name => name, _ => new List<long>());
        foreach (var issue in issues)
        {
            // Those with the fewest issues come first, so that no two numbers ever differ by more than one; among equals chance decides.
            random.Shuffle<string>(names);
            foreach (var name in names.OrderBy(name => loads[name].Count).Take(perIssue)) loads[name].Add(issue.Id);
        }

        return loads.ToDictionary(load => load.Key, load => Order(load.Value, OwnSeed.Of(seed, "order " + load.Key)));
    }

    private static long[] Order(IEnumerable<long> issues, long seed)
    {
        var order = issues.ToArray();
        new SeededRandom(seed).Shuffle<long>(order);
        return order;
    }
}
