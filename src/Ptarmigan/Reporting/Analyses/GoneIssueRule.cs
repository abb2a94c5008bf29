using Ptarmigan.Issues;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Decides which issues that are gone from the tracker take part in the analyses; <c>docs/decisions/gone-issues.md</c> says why so.</summary>
internal sealed class GoneIssueRule
{
    private const int MostMoves = 100;

    private readonly IssueCatalog _catalog;
    private readonly HashSet<string> _leftOut;
    private readonly HashSet<IssueReference> _labelled;
    private readonly SortedDictionary<string, (int Labelled, int LeftOut)> _counts = new(StringComparer.Ordinal);

    /// <summary>Makes the rule.</summary>
    /// <param name="catalog">The issues of the study.</param>
    /// <param name="leaveOut">The causes that the protocol leaves out, joined by commas.</param>
    /// <param name="labelled">The issues with an answer.</param>
    public GoneIssueRule(IssueCatalog catalog, string leaveOut, IEnumerable<IssueReference> labelled)
    {
        _catalog = catalog;
        _leftOut = [.. leaveOut.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        _labelled = [.. labelled];
    }

    /// <summary>What was decided, by cause.</summary>
    public IReadOnlyList<GoneIssues> Counts => [.. _counts.Select(count => new GoneIssues(count.Key, count.Value.Labelled, count.Value.LeftOut))];

    /// <summary>Whether an issue takes part.</summary>
    public bool Keeps(Issue issue)
    {
        if (issue.Absence is not { } absence) return true;
        var isKept = !_leftOut.Contains(absence.Cause) && !CountsElsewhere(absence);
        var (labelled, leftOut) = _counts.GetValueOrDefault(absence.Cause);
        _counts[absence.Cause] = (labelled + 1, leftOut + (isKept ? 0 : 1));
        return isKept;
    }

    /// <summary>Whether the issue is labelled where it is now too, wherever its moves led.</summary>
    private bool CountsElsewhere(IssueAbsence absence)
    {
        for (var moves = 0; moves < MostMoves; moves++)
        {
            if (!IssueReference.TryParse(absence.MovedTo, out var target)) return false;
            if (_labelled.Contains(target)) return true;
            if (_catalog.Find(target)?.Absence is not { } further) return false;
            absence = further;
        }

        return false;
    }
}
