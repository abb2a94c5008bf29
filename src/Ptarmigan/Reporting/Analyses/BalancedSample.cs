using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>As many PTM-related closed issues as others from every repository, so that no repository's habits decide a comparison.</summary>
/// <remarks>
/// From each repository as many other closed issues are drawn as it has PTM-related ones; where it has fewer others, that many
/// PTM-related ones are drawn instead. A repository that lacks either group is left out. The draw depends on the seed and on
/// the repository's own issues alone: neither the order of the input nor another repository changes it.
/// Source: Banyongrakkul et al. (2025), RQ2 (401 and 401 issues of 27 projects).
/// </remarks>
/// <param name="Seed">The seed of the draw.</param>
/// <param name="Projects">What each repository gave, by name.</param>
/// <param name="Ptm">The PTM-related issues in the sample, by repository and number.</param>
/// <param name="Other">The other issues in the sample, by repository and number; as many.</param>
public sealed record BalancedSample(
    long Seed, IReadOnlyList<BalancedProject> Projects, IReadOnlyList<StudiedIssue> Ptm, IReadOnlyList<StudiedIssue> Other)
{
    /// <summary>Draws the sample.</summary>
    /// <param name="issues">All issues with an answer; those without a resolution time do not take part.</param>
    /// <param name="seed">The seed.</param>
    public static BalancedSample Draw(IEnumerable<StudiedIssue> issues, long seed)
    {
        var projects = new List<BalancedProject>();
        var ptm = new List<StudiedIssue>();
        var other = new List<StudiedIssue>();
        foreach (var repository in issues.GroupBy(issue => issue.Repository).OrderBy(group => group.Key.Key, StringComparer.Ordinal))
        {
            var closed = repository.Where(issue => issue.ResolutionDays is not null).OrderBy(issue => issue.Number).ToList();
            var closedPtm = closed.Where(issue => issue.IsPtmRelated).ToArray();
            var closedOther = closed.Where(issue => !issue.IsPtmRelated).ToArray();
            var size = Math.Min(closedPtm.Length, closedOther.Length);
            var random = new SeededRandom(SeedOf(seed, repository.Key.Key));
            ptm.AddRange(Take(closedPtm, size, random));
            other.AddRange(Take(closedOther, size, random));
            projects.Add(new BalancedProject(
                repository.Key.ToString(), closedPtm.Length, closedOther.Length, size, WhyLeftOut(closedPtm.Length, closedOther.Length)));
        }

        return new BalancedSample(seed, projects, ptm, other);
    }

    private static IEnumerable<StudiedIssue> Take(StudiedIssue[] issues, int size, SeededRandom random)
    {
        random.Shuffle<StudiedIssue>(issues);
        return issues.Take(size).OrderBy(issue => issue.Number);
    }

    private static string? WhyLeftOut(int closedPtm, int closedOther) => (closedPtm, closedOther) switch
    {
        (0, 0) => "none closed",
        (0, _) => "no closed PTM",
        (_, 0) => "no closed other",
        _ => null,
    };

    /// <summary>A seed of the repository's own, so that adding or leaving out another one does not change its draw.</summary>
    private static long SeedOf(long seed, string repository)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{repository}")));
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
