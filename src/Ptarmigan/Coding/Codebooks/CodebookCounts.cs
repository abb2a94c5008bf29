using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>How many challenges, issues and codes lie in each branch of a codebook.</summary>
/// <remarks>Several annotators who found a code in an issue, and several passages of an issue with one code, are one challenge.</remarks>
public sealed class CodebookCounts
{
    private readonly ILookup<long, IssueReference> _issues;
    private readonly Codebook _codebook;

    /// <summary>Counts.</summary>
    /// <param name="codebook">The codebook.</param>
    /// <param name="challenges">The challenges that stand.</param>
    public CodebookCounts(Codebook codebook, IEnumerable<Challenge> challenges)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(challenges);
        _codebook = codebook;
        _issues = challenges.Select(challenge => (Code: challenge.Placement.Code!.Value, challenge.Issue)).Distinct().ToLookup(pair => pair.Code, pair => pair.Issue);
    }

    /// <summary>What lies in everything.</summary>
    public BranchCounts Total => Of(_codebook.InUse);

    /// <summary>What lies in what stands at a place in the tree and below it.</summary>
    /// <param name="id">The key of the topmost.</param>
    public BranchCounts Of(long id) => Of(_codebook.Branch(id));

    private BranchCounts Of(IEnumerable<Code> branch)
    {
        var coded = branch.Where(code => _issues.Contains(code.Id)).ToList();
        return new BranchCounts(
            coded.Sum(code => _issues[code.Id].Count()), coded.SelectMany(code => _issues[code.Id]).Distinct().Count(), coded.Count(code => code.Level == CodeLevel.Code));
    }
}
