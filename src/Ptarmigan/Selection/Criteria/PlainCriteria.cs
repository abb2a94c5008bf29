using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Criteria;

/// <summary>The criteria that ask a single fact of a repository. What is not known of any is not asked; what is not known of one is not held against it.</summary>
internal static class PlainCriteria
{
    private const string NotKnown = "not asked: not known of any repository";

    public static Criterion Reachable(IReadOnlyList<Candidate> candidates) =>
        candidates.Any(candidate => candidate.ReadAt is not null)
            ? new Criterion("reachable", "Still on GitHub", "yes", candidate => candidate.Absence is { } absence ? Verdict.Out(absence) : Verdict.Kept)
            : new Criterion("reachable", "Still on GitHub", null, _ => Verdict.Kept) { Notes = ["not asked: GitHub was not asked for metadata"] };

    public static Criterion? Fork(SelectionProtocol protocol, IReadOnlyList<Candidate> candidates) =>
        protocol.LeaveOutForks ? Truth("fork", "Not a fork", candidates, candidate => candidate.IsFork, "a fork") : null;

    public static Criterion? Archived(SelectionProtocol protocol, IReadOnlyList<Candidate> candidates) =>
        protocol.LeaveOutArchived ? Truth("archived", "Not archived", candidates, candidate => candidate.IsArchived, "archived") : null;

    public static Criterion? Issues(SelectionProtocol protocol, IReadOnlyList<Candidate> candidates)
    {
        if (!protocol.NeedsIssues) return null;
        const string name = "data";
        const string title = "Data availability: a closed issue";
        var isKnown = candidates.Any(candidate => candidate.HasIssues is not null || candidate.ClosedIssues is not null);
        if (!isKnown) return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = [NotKnown] };
        return new Criterion(name, title, "tracker on, at least one closed issue", candidate => candidate switch
        {
            { HasIssues: false } => Verdict.Out("the issue tracker is off"),
            { ClosedIssues: 0 } => Verdict.Out("no closed issue"),
            _ => Verdict.Kept,
        });
    }

    public static Criterion? ProgrammingLanguage(SelectionProtocol protocol, IReadOnlyList<Candidate> candidates)
    {
        var wanted = protocol.ProgrammingLanguages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return null;
        const string name = "programming-language";
        const string title = "Main programming language";
        if (candidates.Count > 0 && candidates.All(candidate => candidate.Language is null)) return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = [NotKnown] };
        return new Criterion(name, title, string.Join(" or ", wanted), candidate => candidate.Language switch
        {
            null => Verdict.Out("no main language is known"),
            var language when wanted.Contains(language, StringComparer.OrdinalIgnoreCase) => Verdict.Kept,
            var language => Verdict.Out("another language", language),
        });
    }

    private static Criterion Truth(string name, string title, IReadOnlyList<Candidate> candidates, Func<Candidate, bool?> of, string reason)
    {
        if (candidates.All(candidate => of(candidate) is null)) return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = [NotKnown] };
        var unknown = candidates.Count(candidate => of(candidate) is null);
        return new Criterion(name, title, "left out if it is", candidate => of(candidate) == true ? Verdict.Out(reason) : Verdict.Kept)
        {
            Notes = unknown == 0 ? [] : [$"not known of {Counted.Of(unknown, "repository, which stays", "repositories, which stay")}"],
        };
    }
}
