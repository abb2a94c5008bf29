namespace Ptarmigan.Issues;

/// <summary>An issue report as it was when last read, without its texts but the title; never a pull request.</summary>
public sealed record Issue
{
    /// <summary>Its key in the study's store.</summary>
    public required long Id { get; init; }

    /// <summary>Its repository and number.</summary>
    public required IssueReference Reference { get; init; }

    /// <summary>Its present title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is open or closed.</summary>
    public required IssueState State { get; init; }

    /// <summary>Why it is in that state, in the tracker's word (<c>completed</c>, <c>not_planned</c>, <c>reopened</c> …); null where it does not say.</summary>
    public string? StateReason { get; init; }

    /// <summary>The login of its author; null for a deleted account.</summary>
    public string? Author { get; init; }

    /// <summary>What kind of account the author is, such as <c>User</c> or <c>Bot</c>.</summary>
    public string? AuthorKind { get; init; }

    /// <summary>What the author is to the repository, such as <c>OWNER</c> or <c>NONE</c>.</summary>
    public string? AuthorAssociation { get; init; }

    /// <summary>When it was created; a transferred issue keeps the date of the original.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the tracker last counted it as changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The login of whoever closed it, where the tracker says so.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>How many comments the issue says it has; the store may hold fewer.</summary>
    public int CommentCount { get; init; }

    /// <summary>Whether its conversation is locked.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether its timeline was read.</summary>
    public bool HasTimeline { get; init; }

    /// <summary>That it is gone from the tracker; null while it is there, as far as is known.</summary>
    public IssueAbsence? Absence { get; init; }

    /// <summary>The key of the snapshot that holds its present text.</summary>
    public required long SnapshotId { get; init; }

    /// <summary>The names of its labels, in alphabetical order.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The closings and reopenings of its timeline, in the timeline's order; empty where there is no timeline.</summary>
    public IReadOnlyList<StateChange> StateChanges { get; init; } = [];

    /// <summary>When it was open, as far as it was observed; the observation of an issue that was open and is gone ends when it was last known to be there.</summary>
    /// <param name="observedUntil">The end of the observation, <see cref="ObservationEnd.Of"/> as a rule.</param>
    public IssueHistory History(DateTimeOffset observedUntil) => IssueHistory.Of(CreatedAt, State, ClosedAt, StateChanges, LastThere is { } last && last < observedUntil ? last : observedUntil);

    private DateTimeOffset? LastThere => Absence is null || State.IsClosed ? null
        : StateChanges.Select(change => change.At).Append(CreatedAt).Append(UpdatedAt ?? CreatedAt).Append(Absence.LastThereAt ?? CreatedAt).Max();
}
