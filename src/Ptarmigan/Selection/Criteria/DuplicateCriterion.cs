namespace Ptarmigan.Selection.Criteria;

/// <summary>Merges candidates that are one repository: names that differ in case alone, and names of a repository that was renamed.</summary>
internal static class DuplicateCriterion
{
    public static Criterion Of(IReadOnlyList<Candidate> candidates)
    {
        var first = FirstOfEach(candidates);
        return new Criterion("duplicates", "Duplicates and renamed repositories", "one each", candidate =>
            first[candidate.Name.ToString()] is var kept && kept.Name.ToString() == candidate.Name.ToString()
                ? Verdict.Kept
                : Verdict.Out("the same repository under another name", kept.BestName.ToString()))
        {
            Prepare = coming => Merge(coming, first),
        };
    }

    /// <summary>The candidate that stands for each, by spelled name.</summary>
    private static Dictionary<string, Candidate> FirstOfEach(IReadOnlyList<Candidate> candidates)
    {
        // Names first, then GitHub's numbers: two names of one number are one repository too.
        var byName = new Dictionary<string, Candidate>();
        var byId = new Dictionary<long, Candidate>();
        var first = new Dictionary<string, Candidate>();
        foreach (var candidate in candidates.OrderByDescending(IsSpelledAsOnGitHub).ThenBy(candidate => candidate.Name.ToString(), StringComparer.Ordinal))
        {
            var key = candidate.BestName.Key;
            var known = byName.GetValueOrDefault(key) ?? byName.GetValueOrDefault(candidate.Name.Key)
                ?? (candidate.GitHubId is { } id ? byId.GetValueOrDefault(id) : null) ?? candidate;
            byName.TryAdd(key, known);
            byName.TryAdd(candidate.Name.Key, known);
            if (candidate.GitHubId is { } number) byId.TryAdd(number, known);
            first[candidate.Name.ToString()] = known;
        }

        return first;
    }

    private static bool IsSpelledAsOnGitHub(Candidate candidate) =>
        candidate.CurrentName is { } current && string.Equals(current.ToString(), candidate.Name.ToString(), StringComparison.Ordinal);

    /// <summary>What the others know goes to the one that stands for them.</summary>
    private static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> coming, Dictionary<string, Candidate> first)
    {
        var whole = new Dictionary<string, Candidate>();
        foreach (var group in coming.GroupBy(candidate => first[candidate.Name.ToString()].Name.ToString()))
        {
            var kept = group.First(candidate => candidate.Name.ToString() == group.Key);
            whole[group.Key] = group.Where(candidate => candidate != kept).Aggregate(kept, (known, other) => other.With(known) with { Id = known.Id, Name = known.Name });
        }

        return [.. coming.Select(candidate => whole.GetValueOrDefault(candidate.Name.ToString(), candidate))];
    }
}
