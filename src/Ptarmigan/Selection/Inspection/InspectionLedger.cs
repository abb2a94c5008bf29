using System.Text.Json;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Inspection;

/// <summary>What people found who looked at repositories; every change is a new entry, and the newest of each person counts.</summary>
/// <param name="study">The study.</param>
public sealed class InspectionLedger(Study study)
{
    /// <summary>Records what a person says.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">Why; an exclusion and a withdrawal need one.</param>
    /// <param name="person">Who; not blank.</param>
    /// <param name="isDecision">Whether it settles what inspectors differ on.</param>
    /// <param name="source">The sheet it comes from; null for none.</param>
    /// <returns>The entry; null where the person had said the same.</returns>
    /// <exception cref="SelectionException">The person is blank, an exclusion or withdrawal has no reason, or there is nothing to take back.</exception>
    public InspectionEntry? Record(RepositoryName repository, InspectionVerdict verdict, string? reason, string person, bool isDecision, string? source)
    {
        if (string.IsNullOrWhiteSpace(person)) throw new SelectionException("An inspection needs a person.", repository.ToString(), "Say who with --by.");
        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (verdict != InspectionVerdict.Include && reason is null) throw new SelectionException("An exclusion needs a reason.", repository.ToString(), "Say why; it stands in the funnel.");

        var before = Last(repository, person, isDecision);
        if (verdict == InspectionVerdict.Withdrawn && before is null or { Verdict: InspectionVerdict.Withdrawn })
            throw new SelectionException($"`{person}` has said nothing of it that could be taken back.", repository.ToString(), "`ptarmigan select inspect show` lists what was said.");
        if (before is not null && before.Verdict == verdict && before.Reason == reason) return null;
        var entry = new InspectionEntry(repository, verdict, reason, person.Trim(), isDecision, source, study.Time.GetUtcNow());
        study.Database.Connection.Execute(
            """
            INSERT INTO inspection (repository, name_key, verdict, reason, person, is_decision, source, made_at)
            VALUES (@repository, @key, @verdict, @reason, @person, @decision, @source, @at)
            """,
            ("repository", repository.ToString()), ("key", repository.Key), ("verdict", Word(verdict)), ("reason", reason), ("person", entry.Person),
            ("decision", isDecision ? 1 : 0), ("source", source), ("at", entry.MadeAt.ToStoredText()));
        return entry;
    }

    /// <summary>Every entry there has been, oldest first.</summary>
    public IReadOnlyList<InspectionEntry> History() =>
    [
        .. study.Database.Connection.Query(
            "SELECT repository, verdict, reason, person, is_decision, source, made_at FROM inspection ORDER BY id",
            row => new InspectionEntry(
                RepositoryName.Parse(row.GetString(0)), Verdict(row.GetString(1)), row.TextOrNull(2), row.GetString(3), row.Bool(4), row.TextOrNull(5), row.Time(6))),
    ];

    /// <summary>What holds of each repository somebody looked at, by its name in lower case.</summary>
    public IReadOnlyDictionary<string, InspectionState> Current() => History().GroupBy(entry => entry.Repository.Key).ToDictionary(
        group => group.Key,
        group => InspectionState.Of([.. group.GroupBy(entry => (entry.Person, entry.IsDecision)).Select(entries => entries.Last())]));

    private InspectionEntry? Last(RepositoryName repository, string person, bool isDecision) =>
        History().LastOrDefault(entry => entry.Repository == repository && entry.Person == person.Trim() && entry.IsDecision == isDecision);

    private static string Word(InspectionVerdict verdict) => JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    private static InspectionVerdict Verdict(string word) => Enum.GetValues<InspectionVerdict>().First(verdict => Word(verdict) == word);
}
