using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Overrides;

/// <summary>What people set against the machine in a study's selection; every change is a new entry.</summary>
/// <param name="study">The study.</param>
public sealed class OverrideLedger(Study study)
{
    /// <summary>Records an override.</summary>
    /// <param name="kind">What about.</param>
    /// <param name="subject">The criterion, or the repository in lower case.</param>
    /// <param name="value">What holds instead; null takes an earlier override back.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="person">Who; not blank.</param>
    /// <exception cref="SelectionException">Reason or person is blank, or there is nothing to take back.</exception>
    public Override Record(OverrideKind kind, string subject, string? value, string reason, string person)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new SelectionException("An override needs a reason.", subject, "Say why with --reason.");
        if (string.IsNullOrWhiteSpace(person)) throw new SelectionException("An override needs a person.", subject, "Say who with --by.");
        if (value is null && !Current(kind).ContainsKey(subject)) throw new SelectionException("There is no override to take back.", subject, "`ptarmigan select override list` shows those that hold.");
        var made = new Override(kind, subject, value, reason.Trim(), person.Trim(), study.Time.GetUtcNow());
        study.Database.Connection.Execute(
            "INSERT INTO selection_override (kind, subject, value, reason, person, made_at) VALUES (@kind, @subject, @value, @reason, @person, @at)",
            ("kind", Word(kind)), ("subject", subject), ("value", value), ("reason", made.Reason), ("person", made.Person), ("at", made.MadeAt.ToStoredText()));
        return made;
    }

    /// <summary>Every entry there has been, oldest first.</summary>
    public IReadOnlyList<Override> History() =>
    [
        .. study.Database.Connection.Query(
            "SELECT kind, subject, value, reason, person, made_at FROM selection_override ORDER BY id",
            row => new Override(
                row.GetString(0) == Word(OverrideKind.Threshold) ? OverrideKind.Threshold : OverrideKind.Language,
                row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4), row.Time(5))),
    ];

    /// <summary>The overrides of a kind that hold, by subject.</summary>
    public IReadOnlyDictionary<string, Override> Current(OverrideKind kind) =>
        History().Where(entry => entry.Kind == kind).GroupBy(entry => entry.Subject).Select(group => group.Last())
            .Where(entry => entry.Value is not null).ToDictionary(entry => entry.Subject);

    private static string Word(OverrideKind kind) => kind == OverrideKind.Threshold ? "threshold" : "language";
}
